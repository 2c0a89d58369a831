// The household's plan, in Dutch (B1): the source. Loaded with its pages.
import type { Widen } from '../widen.ts';

const plan = {
  title: 'Mijn plan',
  lead: 'Maak afspraken nu bellen nog kan. Vul samen in, print het, hang het in de meterkast.',
  leadSay: 'Alles blijft op dit toestel. Leeg laten mag.',
  progress: '{done} van {all} onderdelen ingevuld',
  add: 'Nog een erbij',
  remove: 'Haal deze weg',
  removeWhat: 'Haal weg: {what}',
  row: '{n}',
  yes: 'Ja',
  no: 'Nee',
  unknown: 'Weet ik niet',
  filled: 'Ingevuld',
  empty: 'Nog leeg',
  stored: 'Opgeslagen op dit toestel om {when}.',
  print: 'Print mijn plan',
  handover: 'Geef door aan huisgenoten',
  medicineWarning: 'Dit blijft op dit toestel en op uw papier. Denk na voor u het deelt.',
  refusal: { 'text-too-long': 'Deze tekst is te lang. Maak hem korter dan 2000 tekens.', 'place-not-valid': 'Dit kon niet worden bewaard. Laad de pagina opnieuw.' },
  sections: {
    contacts: { title: 'Wie belt u?', say: 'Zet er ook iemand bij die ver weg woont. Die heeft misschien nog wel stroom.', fields: { name: 'Naam', phone: 'Telefoon', address: 'Adres', 'outside-region': 'Woont buiten de regio', note: 'Wie is dit?' } },
    meeting: { title: 'Waar vindt u elkaar?', say: 'Kies één plek dichtbij en één verder weg. Spreek ook een tijd af.', fields: { near: 'Dichtbij huis', far: 'Als u niet naar huis kunt' } },
    fetch: { title: 'Wie haalt wie op?', say: 'Kinderen van school of opvang, of iemand die niet alleen kan reizen.', fields: { who: 'Wie wordt opgehaald?', from: 'Waar?', by: 'Door wie?', note: 'En als dat niet lukt?' } },
    reach: { title: 'Zo bereikt u elkaar zonder telefoon', say: 'Bijvoorbeeld: een briefje op de keukentafel, om 12.00 en 18.00 uur thuis.', fields: { how: 'Onze afspraak' } },
    neighbours: { title: 'Bij wie gaat u langs?', say: 'Buren die oud, ziek of alleen zijn. Vraag vooraf of zij dat willen.', fields: { name: 'Naam', address: 'Huisnummer', what: 'Waar let u op?', 'who-goes': 'Wie gaat?' } },
    'checks-on-us': { title: 'Wie kijkt naar u om?', say: 'Vraag een buur om langs te komen. De bel doet het niet: spreek een klopsein af.', fields: { name: 'Naam', address: 'Huisnummer' } },
    medicines: { title: 'Medicijnen', say: 'Schrijf over van het doosje. Dan weet een ander het ook.', fields: { name: 'Medicijn', dose: 'Hoeveel en wanneer?', fridge: 'Bewaart u het in de koelkast?', days: 'Voor hoeveel dagen in huis?' } },
    doctor: { title: 'Huisarts en apotheek', say: 'Ook het adres. Misschien gaat u erheen omdat bellen niet lukt.', fields: { name: 'Huisarts en adres', phone: 'Telefoon huisarts', pharmacy: 'Apotheek en adres', 'pharmacy-phone': 'Telefoon apotheek' } },
    taps: { title: 'Waar zit de hoofdkraan?', say: 'Kijk nu, bij daglicht. Laat het aan iedereen in huis zien.', fields: { meter: 'Meterkast', water: 'Hoofdkraan water', gas: 'Hoofdkraan gas' } },
    'support-point': { title: 'Noodsteunpunt', say: 'De gemeente maakt de plekken bekend. Schrijf de plek op die u kiest.', fields: { place: 'Plek', route: 'Hoe komt u er?' } },
    pets: { title: 'Huisdieren', say: 'Niet elke opvangplek laat dieren toe.', fields: { care: 'Wie zorgt voor ze, en waar?' } },
    leave: { title: 'Als u weg moet', say: 'Ga pas weg als hulpverleners het zeggen, of als het thuis niet veilig is.', fields: { where: 'Waarheen?', take: 'Wat neemt u mee?', how: 'Hoe gaat u?' } },
    missed: { title: 'Wat miste u?', say: 'Dit komt op uw boodschappenlijst.', fields: { text: 'Wat miste u?' } },
    'look-back': { title: 'Kort terugkijken', say: 'Doe het samen, nu u het nog weet.', fields: { good: 'Wat ging goed?', better: 'Wat kan beter?', surprise: 'Wat verraste u?' } },
  },
} as const;

/** What each language must have. */
export type PlanWords = Widen<typeof plan>;

const words: PlanWords = plan;
export default words;
