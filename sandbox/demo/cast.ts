/** One line of the demo's cast. Names are `first|last`. */
export interface DemoPerson {
  readonly is: string;
  /** What Alex calls them, where it differs. */
  readonly as?: string;
  readonly phone?: string;
  readonly username?: string;
  readonly collectible?: readonly string[];
  /** Minutes since they were there, or what they let others see of it. */
  readonly seen?: number | 'online' | 'recently' | 'last_week' | 'last_month' | 'hidden' | 'never';
  readonly bot?: boolean;
  readonly premium?: boolean;
  /** Days from today. */
  readonly birthday?: number;
  readonly hidesPhone?: boolean;
  /** Not found by number, but by contacts. */
  readonly hidesFromSearch?: boolean;
  readonly addedBy?: 'username';
  readonly hasAlex?: boolean;
  readonly leaves?: boolean;
  readonly wrote?: string;
  readonly blocked?: boolean;
}

/** Whom Alex has in the contact list. Numbers are from ranges kept free for fiction. */
export const demoContacts: readonly DemoPerson[] = [
  { is: 'Zoe|Miller', phone: '+12025550101', username: 'zoe_miller', seen: 2 },
  { is: 'Mina|Park', phone: '+12025550102', username: 'minapark', seen: 'online', hasAlex: true },
  { is: 'Ben|Okafor', phone: '+12025550103', username: 'ben_okafor', seen: 15, hasAlex: true },
  { is: 'Chloé|Dubois', phone: '+33199000104', username: 'chloe_d', seen: 45, birthday: 0 },
  { is: 'Diego|Fernández', phone: '+12025550105', seen: 3 * 60, birthday: 1 },
  {
    is: 'Emma|Lindqvist',
    phone: '+46701740606',
    username: 'emmalq',
    seen: 'online',
    as: 'Emma|Work',
  },
  { is: 'Farid|Haddad', phone: '+33199000107', username: 'farid_h', seen: 26 * 60 },
  {
    is: 'Greta|Schäfer',
    phone: '+491713920008',
    username: 'greta_s',
    seen: 'recently',
    hasAlex: true,
  },
  { is: 'Hiroshi|田中', phone: '+12025550109', username: 'hiroshi_t', seen: 4 * 60 },
  { is: '王|小明', phone: '+12025550110', username: 'wangxm', seen: 5 * 24 * 60 },
  { is: 'محمد|العلي', phone: '+12025550111', username: 'm_alali', seen: 'last_week' },
  { is: 'נועה|כהן', phone: '+12025550112', username: 'noa_cohen', seen: 90, hasAlex: true },
  { is: 'Дмитрий|Соколов', phone: '+12025550113', username: 'dsokolov', seen: 8 * 60 },
  {
    is: '🌻 Sunny|🌈✨',
    phone: '+12025550114',
    username: 'sunnyside',
    seen: 'online',
    premium: true,
  },
  { is: '김민준|', phone: '+12025550115', seen: 'last_month' },
  { is: 'Cher|', phone: '+12025550116', username: 'just_cher', seen: 30 },
  {
    is: 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenh|Featherstonehaugh-Cholmondeley of the Upper Marshes and the Vale',
    phone: '+442079460117',
    seen: 11 * 24 * 60,
  },
  { is: 'Ivana|Horváth', phone: '+12025550118', username: 'ivana_h', seen: 'hidden' },
  {
    is: 'Jack|O’Neill',
    phone: '+442079460119',
    username: 'jackoneill',
    seen: 20,
    as: 'Jack|O’Neill (plumber)',
  },
  { is: 'Katarzyna|Wiśniewska', phone: '+12025550120', seen: 40 * 24 * 60 },
  { is: 'Liam|Murphy', phone: '+12025550121', username: 'liam_m', seen: 'recently' },
  {
    is: 'Maya|Patel',
    phone: '+442079460122',
    username: 'mayapatel',
    seen: 7,
    birthday: -1,
    hasAlex: true,
  },
  { is: 'Maya|Patel', phone: '+442079460123', seen: 60 * 24 * 60 },
  { is: 'Nikos|Παπαδόπουλος', phone: '+12025550124', username: 'nikos_p', seen: 'last_week' },
  { is: 'Olu|Adeyemi', phone: '+442079460125', username: 'olu_a', seen: 'online', hasAlex: true },
  { is: 'Priya|Raman', phone: '+12025550126', username: 'priyar', seen: 6 * 60 },
  { is: 'Quentin|Ash', phone: '+12025550127', username: 'q_ash', seen: 'never' },
  { is: 'Rosa|Álvarez', phone: '+12025550128', seen: 50 },
  { is: 'Sven|Ek', phone: '+46701740629', username: 'sven_ek', seen: 19 * 60 },
  {
    is: 'Tatiana|Petrova',
    phone: '+12025550130',
    username: 'tpetrova',
    collectible: ['tanya'],
    seen: 'recently',
    premium: true,
  },
  {
    is: 'Uma|Thapa',
    phone: '+12025550131',
    hidesPhone: true,
    username: 'uma_t',
    seen: 4,
    addedBy: 'username',
  },
  {
    is: 'Viktor|Lang',
    phone: '+491713920032',
    hidesPhone: true,
    username: 'viktorlang',
    seen: 'hidden',
    addedBy: 'username',
  },
  {
    is: 'Wren|Calloway',
    phone: '+12025550133',
    hidesPhone: true,
    username: 'wren_c',
    seen: 'online',
    addedBy: 'username',
    hasAlex: true,
  },
  { is: 'Xin|Yi', phone: '+12025550134', seen: 13 * 60, as: 'xin yi|' },
  { is: 'Yusuf|Demir', phone: '+491713920035', username: 'yusufd', seen: 35 },
  { is: 'Leaving|Soon', phone: '+12025550136', seen: 'never', as: 'Old|Neighbour', leaves: true },
  { is: 'Gone|Already', phone: '+12025550137', seen: 'never', as: 'Gym|Trainer', leaves: true },
  // The same people twice, as address books have them.
  { is: 'Dmitry|Sokolov', phone: '+12025550170', seen: 6 * 30 * 24 * 60, as: 'Dmitriy|Sokolov' },
  { is: 'Marta|Nowak', phone: '+12025550171', seen: 'never', as: 'Marta|Nowak', leaves: true },
  { is: 'Marta|Nowak', phone: '+12025550172', username: 'marta_n', seen: 25, hasAlex: true },
  { is: 'Greta|Schaefer', phone: '+491713920073', seen: 'never', as: 'greta|schafer' },
  // Nobody knows any more who these are.
  { is: 'Tim|', phone: '+12025550174', seen: 500 * 24 * 60, as: '+1 202 555 0174|' },
  { is: 'Lou|', phone: '+12025550175', seen: 700 * 24 * 60, as: '🙂|' },
  { is: 'Conference|Room B', phone: '+12025550176', seen: 800 * 24 * 60 },
  { is: 'Weather|', bot: true, username: 'weather_demo_bot', addedBy: 'username' },
  { is: 'Tram Times|', bot: true, username: 'tram_times_bot', addedBy: 'username' },
];

/** People Alex does not have yet, found by number or username. */
export const demoStrangers: readonly DemoPerson[] = [
  { is: 'Ada|Winter', phone: '+12025550140', username: 'ada_winter', seen: 'online' },
  { is: 'Bruno|Costa', phone: '+12025550141', username: 'bruno_costa', seen: 12 },
  { is: 'Carla|Rossi', phone: '+12025550142', username: 'carla_rossi', seen: 'recently' },
  {
    is: 'Dana|Whitfield',
    phone: '+12025550143',
    seen: 70,
    hasAlex: true,
    wrote: 'Hi, this is Dana from the choir!',
  },
  { is: 'Elif|Kaya', phone: '+491713920044', username: 'elif_kaya', seen: 3 * 60 },
  { is: 'Finn|Larsen', phone: '+46701740645', username: 'finn_larsen', seen: 'last_week' },
  {
    is: 'Gio|Bianchi',
    phone: '+12025550146',
    username: 'gio_bianchi',
    seen: 'hidden',
    hidesFromSearch: true,
  },
  { is: 'Hana|Novák', phone: '+12025550147', username: 'hana_novak', seen: 25, hidesPhone: true },
  {
    is: 'Imran|Sheikh',
    phone: '+442079460148',
    username: 'imran_sheikh',
    seen: 'online',
    hidesFromSearch: true,
  },
  { is: 'Joana|Silva', phone: '+12025550149', username: 'joana_silva', seen: 48 * 60 },
  { is: 'Kofi|Mensah', phone: '+442079460150', username: 'kofi_mensah', seen: 5 },
  { is: 'Lena|Vogel', phone: '+491713920051', username: 'lena_vogel', seen: 'last_month' },
  { is: 'Marek|Zieliński', phone: '+12025550152', seen: 33 },
  { is: 'Nadia|Rahmani', phone: '+33199000153', username: 'nadia_rahmani', seen: 9 * 60 },
  { is: 'Oscar|Berg', phone: '+46701740654', username: 'oscar_berg', seen: 'recently' },
  { is: 'Petra|Fischer', phone: '+491713920055', seen: 80 },
  { is: 'Rafael|Mendes', phone: '+12025550156', username: 'rafael_mendes', seen: 'online' },
  { is: 'Selin|Arslan', phone: '+12025550157', username: 'selin_arslan', seen: 'never' },
  { is: 'Tomás|Vega', phone: '+12025550158', username: 'tomas_vega', seen: 14, hasAlex: true },
  {
    is: 'Crypto|Profit 💰',
    phone: '+12025550159',
    username: 'sure_profit',
    seen: 'online',
    wrote: 'Double your coins today!',
    blocked: true,
  },
];

/** Numbers in Alex's phone book that no account has. */
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
