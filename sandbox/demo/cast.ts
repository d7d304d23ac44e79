/** A person of the demo. Names are `first|last`. */
export interface DemoPerson {
  readonly name: string;
  /** The name in Alex's contact list, when it differs. */
  readonly savedAs?: string;
  readonly phone?: string;
  readonly username?: string;
  readonly collectible?: readonly string[];
  /** Minutes since they were online, or what they let others see. */
  readonly seen?: number | 'online' | 'recently' | 'last_week' | 'last_month' | 'hidden' | 'never';
  readonly bot?: boolean;
  readonly premium?: boolean;
  /** In days from today. */
  readonly birthday?: number;
  readonly hidesPhone?: boolean;
  /** Only their contacts find them by number. */
  readonly hidesFromSearch?: boolean;
  readonly addedBy?: 'username';
  readonly hasAlex?: boolean;
  readonly deletesAccount?: boolean;
  readonly wrote?: string;
  readonly blocked?: boolean;
}

/** Alex's contacts. The numbers are from ranges reserved for fiction. */
export const demoContacts: readonly DemoPerson[] = [
  { name: 'Zoe|Miller', phone: '+12025550101', username: 'zoe_miller', seen: 2 },
  { name: 'Mina|Park', phone: '+12025550102', username: 'minapark', seen: 'online', hasAlex: true },
  { name: 'Ben|Okafor', phone: '+12025550103', username: 'ben_okafor', seen: 15, hasAlex: true },
  { name: 'Chloé|Dubois', phone: '+33199000104', username: 'chloe_d', seen: 45, birthday: 0 },
  { name: 'Diego|Fernández', phone: '+12025550105', seen: 3 * 60, birthday: 1 },
  {
    name: 'Emma|Lindqvist',
    phone: '+46701740606',
    username: 'emmalq',
    seen: 'online',
    savedAs: 'Emma|Work',
  },
  { name: 'Farid|Haddad', phone: '+33199000107', username: 'farid_h', seen: 26 * 60 },
  {
    name: 'Greta|Schäfer',
    phone: '+491713920008',
    username: 'greta_s',
    seen: 'recently',
    hasAlex: true,
  },
  { name: 'Hiroshi|田中', phone: '+12025550109', username: 'hiroshi_t', seen: 4 * 60 },
  { name: '王|小明', phone: '+12025550110', username: 'wangxm', seen: 5 * 24 * 60 },
  { name: 'محمد|العلي', phone: '+12025550111', username: 'm_alali', seen: 'last_week' },
  { name: 'נועה|כהן', phone: '+12025550112', username: 'noa_cohen', seen: 90, hasAlex: true },
  { name: 'Дмитрий|Соколов', phone: '+12025550113', username: 'dsokolov', seen: 8 * 60 },
  {
    name: '🌻 Sunny|🌈✨',
    phone: '+12025550114',
    username: 'sunnyside',
    seen: 'online',
    premium: true,
  },
  { name: '김민준|', phone: '+12025550115', seen: 'last_month' },
  { name: 'Cher|', phone: '+12025550116', username: 'just_cher', seen: 30 },
  {
    name: 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenh|Featherstonehaugh-Cholmondeley of the Upper Marshes and the Vale',
    phone: '+442079460117',
    seen: 11 * 24 * 60,
  },
  { name: 'Ivana|Horváth', phone: '+12025550118', username: 'ivana_h', seen: 'hidden' },
  {
    name: 'Jack|O’Neill',
    phone: '+442079460119',
    username: 'jackoneill',
    seen: 20,
    savedAs: 'Jack|O’Neill (plumber)',
  },
  { name: 'Katarzyna|Wiśniewska', phone: '+12025550120', seen: 40 * 24 * 60 },
  { name: 'Liam|Murphy', phone: '+12025550121', username: 'liam_m', seen: 'recently' },
  {
    name: 'Maya|Patel',
    phone: '+442079460122',
    username: 'mayapatel',
    seen: 7,
    birthday: -1,
    hasAlex: true,
  },
  { name: 'Maya|Patel', phone: '+442079460123', seen: 60 * 24 * 60 },
  { name: 'Nikos|Παπαδόπουλος', phone: '+12025550124', username: 'nikos_p', seen: 'last_week' },
  { name: 'Olu|Adeyemi', phone: '+442079460125', username: 'olu_a', seen: 'online', hasAlex: true },
  { name: 'Priya|Raman', phone: '+12025550126', username: 'priyar', seen: 6 * 60 },
  { name: 'Quentin|Ash', phone: '+12025550127', username: 'q_ash', seen: 'never' },
  { name: 'Rosa|Álvarez', phone: '+12025550128', seen: 50 },
  { name: 'Sven|Ek', phone: '+46701740629', username: 'sven_ek', seen: 19 * 60 },
  {
    name: 'Tatiana|Petrova',
    phone: '+12025550130',
    username: 'tpetrova',
    collectible: ['tanya'],
    seen: 'recently',
    premium: true,
  },
  {
    name: 'Uma|Thapa',
    phone: '+12025550131',
    hidesPhone: true,
    username: 'uma_t',
    seen: 4,
    addedBy: 'username',
  },
  {
    name: 'Viktor|Lang',
    phone: '+491713920032',
    hidesPhone: true,
    username: 'viktorlang',
    seen: 'hidden',
    addedBy: 'username',
  },
  {
    name: 'Wren|Calloway',
    phone: '+12025550133',
    hidesPhone: true,
    username: 'wren_c',
    seen: 'online',
    addedBy: 'username',
    hasAlex: true,
  },
  { name: 'Xin|Yi', phone: '+12025550134', seen: 13 * 60, savedAs: 'xin yi|' },
  { name: 'Yusuf|Demir', phone: '+491713920035', username: 'yusufd', seen: 35 },
  {
    name: 'Leaving|Soon',
    phone: '+12025550136',
    seen: 'never',
    savedAs: 'Old|Neighbor',
    deletesAccount: true,
  },
  {
    name: 'Gone|Already',
    phone: '+12025550137',
    seen: 'never',
    savedAs: 'Gym|Trainer',
    deletesAccount: true,
  },
  // Duplicates, as real address books have them.
  {
    name: 'Dmitry|Sokolov',
    phone: '+12025550170',
    seen: 6 * 30 * 24 * 60,
    savedAs: 'Dmitriy|Sokolov',
  },
  {
    name: 'Marta|Nowak',
    phone: '+12025550171',
    seen: 'never',
    savedAs: 'Marta|Nowak',
    deletesAccount: true,
  },
  { name: 'Marta|Nowak', phone: '+12025550172', username: 'marta_n', seen: 25, hasAlex: true },
  { name: 'Greta|Schaefer', phone: '+491713920073', seen: 'never', savedAs: 'greta|schafer' },
  // Contacts that no one recognizes any more, for the clean-up.
  { name: 'Tim|', phone: '+12025550174', seen: 500 * 24 * 60, savedAs: '+1 202 555 0174|' },
  { name: 'Lou|', phone: '+12025550175', seen: 700 * 24 * 60, savedAs: '🙂|' },
  { name: 'Conference|Room B', phone: '+12025550176', seen: 800 * 24 * 60 },
  { name: 'Weather|', bot: true, username: 'weather_demo_bot', addedBy: 'username' },
  { name: 'Tram Times|', bot: true, username: 'tram_times_bot', addedBy: 'username' },
];

/** People who are not in Alex's contacts. They can be found by number or username. */
export const demoStrangers: readonly DemoPerson[] = [
  { name: 'Ada|Winter', phone: '+12025550140', username: 'ada_winter', seen: 'online' },
  { name: 'Bruno|Costa', phone: '+12025550141', username: 'bruno_costa', seen: 12 },
  { name: 'Carla|Rossi', phone: '+12025550142', username: 'carla_rossi', seen: 'recently' },
  {
    name: 'Dana|Whitfield',
    phone: '+12025550143',
    seen: 70,
    hasAlex: true,
    wrote: 'Hi, this is Dana from the choir!',
  },
  { name: 'Elif|Kaya', phone: '+491713920044', username: 'elif_kaya', seen: 3 * 60 },
  { name: 'Finn|Larsen', phone: '+46701740645', username: 'finn_larsen', seen: 'last_week' },
  {
    name: 'Gio|Bianchi',
    phone: '+12025550146',
    username: 'gio_bianchi',
    seen: 'hidden',
    hidesFromSearch: true,
  },
  { name: 'Hana|Novák', phone: '+12025550147', username: 'hana_novak', seen: 25, hidesPhone: true },
  {
    name: 'Imran|Sheikh',
    phone: '+442079460148',
    username: 'imran_sheikh',
    seen: 'online',
    hidesFromSearch: true,
  },
  { name: 'Joana|Silva', phone: '+12025550149', username: 'joana_silva', seen: 48 * 60 },
  { name: 'Kofi|Mensah', phone: '+442079460150', username: 'kofi_mensah', seen: 5 },
  { name: 'Lena|Vogel', phone: '+491713920051', username: 'lena_vogel', seen: 'last_month' },
  { name: 'Marek|Zieliński', phone: '+12025550152', seen: 33 },
  { name: 'Nadia|Rahmani', phone: '+33199000153', username: 'nadia_rahmani', seen: 9 * 60 },
  { name: 'Oscar|Berg', phone: '+46701740654', username: 'oscar_berg', seen: 'recently' },
  { name: 'Petra|Fischer', phone: '+491713920055', seen: 80 },
  { name: 'Rafael|Mendes', phone: '+12025550156', username: 'rafael_mendes', seen: 'online' },
  { name: 'Selin|Arslan', phone: '+12025550157', username: 'selin_arslan', seen: 'never' },
  { name: 'Tomás|Vega', phone: '+12025550158', username: 'tomas_vega', seen: 14, hasAlex: true },
  {
    name: 'Crypto|Profit 💰',
    phone: '+12025550159',
    username: 'sure_profit',
    seen: 'online',
    wrote: 'Double your coins today!',
    blocked: true,
  },
];

/** Saved numbers without a Telegram account. */
export const demoSaved: readonly { readonly name: string; readonly phone: string }[] = [
  { name: 'Dentist|', phone: '+442079460201' },
  { name: 'Landlord|Mr Finch', phone: '+442079460202' },
  { name: 'Pizza 🍕|', phone: '+442079460203' },
  { name: 'Grandma|', phone: '+442079460204' },
  { name: 'Taxi|Airport', phone: '+12025550199' },
  { name: 'Car|Workshop', phone: '+442079460206' },
  { name: 'Old number of|Ben', phone: '+12025550198' },
  { name: 'Viktor|Lang', phone: '+491713920099' },
];
