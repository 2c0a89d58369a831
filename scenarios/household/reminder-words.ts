import type { Language } from '../audience.ts';
import type { ReminderKind } from './reminders.ts';

/** Words of one kind of reminder. `{day}` is a day in words, `{what}` the things it is about. */
export interface ReminderText {
  readonly title: string;
  readonly text: string;
}

/** Words of the reminders, per language. Here, because the command line writes them too. */
export const REMINDER_WORDS: Readonly<Record<Language, Readonly<Record<ReminderKind, ReminderText>>>> = {
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
  tr: {
    'kit-check': { title: 'Acil durum paketinize bakın', text: 'Saatler değişiyor, iyi bir zaman. Her şey yerinde mi, bakın. Tarihlere bakın. Ev halkı değişti mi? Uygulamada düzeltin.' },
    'radio-batteries': { title: 'Radyo, el feneri ve powerbank’i deneyin', text: 'Radyoda afet radyosunu açın. Zayıf pilleri değiştirin. Powerbank’i şarj edin.' },
    'water-refresh': { title: 'Suyunuzu yenileyin', text: 'Musluk suyu yarım yıl saklanır. Eski suyu bitkilere verin. Temiz şişeleri doldurun ve üzerine tarih yazın.' },
    'medicine-stock': { title: 'İlaçlarınızı sayın', text: 'Fazladan en az üç gün yetecek ilacınız var mı? Yoksa zamanında reçete isteyin.' },
    'device-battery': { title: 'Tıbbi cihazınızın yedeğini deneyin', text: 'Aküyü şarj edin. Ne kadar dayandığına bakın. Bunu uygulamaya yazın.' },
    expires: { title: 'Bir ay sonra paketinizde bir şeyin süresi doluyor', text: '{day} tarihinde süresi doluyor: {what}. Tüketin ve yenisini alın.' },
    renew: { title: 'Kâğıtlarınızı yeniden yazdırın', text: 'Kartlarınız bir yıllık oldu. Planınızı gözden geçirin. Yeniden yazdırın ve yeni hatırlatmalar oluşturun.' },
  },
  ar: {
    'kit-check': { title: 'افحص حقيبة الطوارئ', text: 'يتغيّر التوقيت، وهذا وقت مناسب. انظر هل كل شيء موجود. انظر إلى التواريخ. هل تغيّرت أسرتك؟ عدّل ذلك في التطبيق.' },
    'radio-batteries': { title: 'جرّب الراديو والمصباح اليدوي والباوربانك', text: 'اضبط الراديو على إذاعة الكوارث. بدّل البطاريات الضعيفة. اشحن الباوربانك.' },
    'water-refresh': { title: 'جدّد الماء', text: 'ماء الصنبور يُحفظ نصف سنة. أعطِ الماء القديم للنباتات. املأ زجاجات نظيفة واكتب عليها التاريخ.' },
    'medicine-stock': { title: 'عُدّ أدويتك', text: 'هل عندك ما يكفي لثلاثة أيام إضافية على الأقل؟ إن لم يكن، فاطلب وصفة في الوقت المناسب.' },
    'device-battery': { title: 'جرّب البطارية الاحتياطية لجهازك الطبي', text: 'اشحن البطارية. انظر كم تدوم. اكتب ذلك في التطبيق.' },
    expires: { title: 'بعد شهر تنتهي صلاحية شيء في حقيبتك', text: 'تنتهي الصلاحية في {day}: {what}. استهلك القديم واشترِ الجديد.' },
    renew: { title: 'اطبع أوراقك من جديد', text: 'مضت سنة على بطاقاتك. راجع خطتك. اطبعها من جديد وأنشئ تذكيرات جديدة.' },
  },
  pl: {
    'kit-check': { title: 'Sprawdź pakiet awaryjny', text: 'Zmienia się czas, to dobra chwila. Sprawdź, czy niczego nie brakuje. Spójrz na daty. Zmienili się domownicy? Popraw to w aplikacji.' },
    'radio-batteries': { title: 'Wypróbuj radio, latarkę i powerbank', text: 'Ustaw radio na stację kryzysową. Wymień słabe baterie. Naładuj powerbank.' },
    'water-refresh': { title: 'Wymień wodę', text: 'Wodę z kranu trzymaj pół roku. Starą podlej rośliny. Napełnij czyste butelki i zapisz na nich datę.' },
    'medicine-stock': { title: 'Policz leki', text: 'Masz zapas na co najmniej trzy dodatkowe dni? Jeśli nie, w porę poproś o receptę.' },
    'device-battery': { title: 'Wypróbuj rezerwę sprzętu medycznego', text: 'Naładuj akumulator. Sprawdź, na jak długo wystarcza. Wpisz to w aplikacji.' },
    expires: { title: 'Za miesiąc coś w pakiecie straci ważność', text: 'Ważne do {day}: {what}. Zużyj i kup nowe.' },
    renew: { title: 'Wydrukuj karty ponownie', text: 'Twoje karty mają już rok. Przejrzyj plan. Wydrukuj go ponownie i utwórz nowe przypomnienia.' },
  },
  uk: {
    'kit-check': { title: 'Перевірте свій набір', text: 'Переводять годинники, це добра нагода. Перевірте, чи все на місці. Гляньте на дати. Змінився склад родини? Виправте в застосунку.' },
    'radio-batteries': { title: 'Перевірте радіо, ліхтарик і павербанк', text: 'Налаштуйте радіо на станцію екстрених новин. Замініть слабкі батарейки. Зарядіть павербанк.' },
    'water-refresh': { title: 'Поміняйте воду', text: 'Воду з крана зберігають пів року. Старою полийте рослини. Наповніть чисті пляшки й напишіть на них дату.' },
    'medicine-stock': { title: 'Порахуйте ліки', text: 'Чи вистачить ще щонайменше на три додаткові дні? Якщо ні, вчасно попросіть рецепт.' },
    'device-battery': { title: 'Перевірте резерв медичного апарата', text: 'Зарядіть акумулятор. Подивіться, на скільки його вистачає. Запишіть це в застосунку.' },
    expires: { title: 'За місяць у наборі щось буде прострочене', text: 'Термін до {day}: {what}. Використайте й купіть нове.' },
    renew: { title: 'Роздрукуйте папери знову', text: 'Вашим карткам уже рік. Перегляньте план. Роздрукуйте його знову й створіть нові нагадування.' },
  },
};

/** What a reminder says of things whose names are not known here. */
export const THINGS: Readonly<Record<Language, { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string }>> = {
  nl: { one: '1 ding in uw pakket', other: '{n} dingen in uw pakket' },
  en: { one: '1 thing in your kit', other: '{n} things in your kit' },
  tr: { one: 'paketinizden 1 şey', other: 'paketinizden {n} şey' },
  ar: { zero: 'لا شيء في حقيبتك', one: 'غرض واحد في حقيبتك', two: 'غرضان في حقيبتك', few: '{n} أغراض في حقيبتك', many: '{n} غرضًا في حقيبتك', other: '{n} غرض في حقيبتك' },
  pl: { one: '1 rzecz w pakiecie', few: '{n} rzeczy w pakiecie', many: '{n} rzeczy w pakiecie', other: '{n} rzeczy w pakiecie' },
  uk: { one: '{n} річ у наборі', few: '{n} речі в наборі', many: '{n} речей у наборі', other: '{n} речі в наборі' },
};
