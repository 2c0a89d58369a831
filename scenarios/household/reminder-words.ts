import type { ReminderKind } from './reminders.ts';

/** Words of one kind of reminder. `{day}` is a day in words, `{what}` the things it is about. */
export interface ReminderText {
  readonly title: string;
  readonly text: string;
}

/** Words of the reminders, per language. Here, because the command line writes them too. Dutch where a language has none. */
export const REMINDER_WORDS: { readonly nl: Readonly<Record<ReminderKind, ReminderText>> } & Readonly<Record<string, Readonly<Record<ReminderKind, ReminderText>>>> = {
  nl: {
    'kit-check': { title: 'Kijk uw noodpakket na', text: 'De klok gaat verzetten, een goed moment. Kijk of alles er nog is. Kijk op de datums. Is uw huishouden veranderd? Pas het aan in de app.' },
    'radio-batteries': { title: 'Test radio, zaklamp en powerbank', text: 'Zet de radio op de rampenzender. Vervang batterijen die zwak zijn. Laad de powerbank op.' },
    'water-refresh': { title: 'Ververs uw water', text: 'Water uit de kraan bewaart u een half jaar. Gooi het oude op de planten. Vul schone flessen en schrijf de datum erop.' },
    'medicine-stock': { title: 'Tel uw medicijnen', text: 'Heeft u genoeg voor ten minste drie dagen extra? Vraag anders op tijd een recept.' },
    'device-battery': { title: 'Test de reserve van uw medische apparaat', text: 'Laad de accu op. Kijk hoe lang hij het volhoudt. Vul dat in de app in.' },
    expires: { title: 'Over een maand verloopt iets in uw pakket', text: 'Op {day} verloopt: {what}. Maak het op en koop nieuw.' },
    renew: { title: 'Print uw papier opnieuw', text: 'Uw kaarten zijn een jaar oud. Loop uw plan na. Print het opnieuw en maak nieuwe herinneringen.' },
  },
  en: {
    'kit-check': { title: 'Check your emergency kit', text: 'The clock changes, a good moment. Check if everything is still there. Look at the dates. Has your household changed? Change it in the app.' },
    'radio-batteries': { title: 'Test radio, torch and power bank', text: 'Tune the radio to the emergency station. Replace weak batteries. Charge the power bank.' },
    'water-refresh': { title: 'Refresh your water', text: 'You keep water from the tap for half a year. Give the old water to the plants. Fill clean bottles and write the date on them.' },
    'medicine-stock': { title: 'Count your medicines', text: 'Do you have enough for at least three days extra? If not, ask for a prescription in time.' },
    'device-battery': { title: 'Test the reserve of your medical device', text: 'Charge the battery. See how long it lasts. Fill that in in the app.' },
    expires: { title: 'In a month something in your kit expires', text: 'On {day} this expires: {what}. Use it up and buy new.' },
    renew: { title: 'Print your paper again', text: 'Your cards are a year old. Go through your plan. Print it again and make new reminders.' },
  },
};

/** What a reminder says of things whose names are not known here. */
export const THINGS: { readonly nl: { readonly one: string; readonly other: string } } & Readonly<Record<string, { readonly one: string; readonly other: string }>> = {
  nl: { one: '1 ding in uw pakket', other: '{n} dingen in uw pakket' },
  en: { one: '1 thing in your kit', other: '{n} things in your kit' },
};
