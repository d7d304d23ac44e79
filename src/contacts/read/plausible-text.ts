/** Charsets whose text does not say what it is in. Of two alike in everything the first counts. */
export const candidates = [
  'windows-1252',
  'windows-1251',
  'koi8-u',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'ibm866',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
  'euc-jp',
] as const;

export type CodePage = (typeof candidates)[number];

/** Letters of names, the most frequent first. */
const frequent = {
  cyrillic: 'аоиенврлтсмкдяупгйзьбхчыжюшіцєщїґэфъёў',
  greek: 'αοιεσςνητρλπυκμάίγδόθήέχφβύώζξψϊ',
  hebrew: 'ילראוהנמבשדתחקעגפןזםסצטכךץף',
  arabic: 'اميدلنرحبسعوهةشفكتقجزخصطىثضغءأئذظإآؤپگیکچ',
} as const;

/** What names, and the headers over them, are made of. */
const common = {
  simplified:
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈' +
    '姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤' +
    '小明华伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞平刚桂英文玉红建国海春梅兰婷雪晓宇欣怡浩然子涵志鹏飞慧欧阳锋德杰伦诗琪博佳' +
    '姓名电话手机号码公司家地址老大妈爸爷奶师生医经理',
  traditional:
    '王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭田董袁潘蔣蔡余杜葉程蘇魏呂丁任沈' +
    '姚盧姜崔鐘譚陸汪范金石廖賈夏方白鄒孟秦邱江尹薛侯龍史黎賴洪莊邵游詹施簡柯翁' +
    '小明華偉芳敏靜麗強軍勇傑娟超秀霞平桂英文玉紅建國海春梅蘭婷雪怡家豪志宏俊淑惠美玲雅雯佳穎冠宗慧' +
    '姓名電話手機號碼公司地址行動老大媽爸師生經理',
  japanese:
    '佐藤鈴木高橋田中伊渡辺山本村小林加吉松井上野原口島崎石川清水斎池阿部森岡長谷後近遠青坂福太西三浦原今' +
    '竹内宮金安原大久保河菊丸平酒工千葉市新谷杉増武上杉星横土屋関根桜郎一二次男子美恵由真理香奈愛陽翔健' +
    '介彦和弘隆明智幸雄夫正義春夏秋花菜結衣優希様氏名姓電話番号携帯住所会社自宅勤務先前父母兄弟姉妹様方店',
  korean:
    '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여' +
    '추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감동수영호준승희미' +
    '철재상혜숙자순아나다윤빈훈규섭환혁찬웅율솔린화름번전휴대폰집회',
} as const;

const ranks = new Map<string, number>(
  Object.values(frequent).flatMap((letters) =>
    Array.from(letters, (letter, at) => [letter, 1 - (0.9 * at) / letters.length] as const),
  ),
);
const known = {
  gb18030: new Set(common.simplified),
  big5: new Set(common.traditional),
  shift_jis: new Set(common.japanese),
  'euc-jp': new Set(common.japanese),
  'euc-kr': new Set(common.korean),
} as const;

/** In which a capital stands only at the beginning of a word, or among capitals. */
const cased = /\p{Lu}|\p{Ll}/u;
const westernLetters = new Set('äöüßéèêàáíóúñçãõåæøîïôëâûùìòýÿšžœ');
const centralLetters = new Set('áéíóúýąćęłńóśźżčďěňřšťůžäöüőűđăâîșțşţ');
const balticLetters = new Set('āčēģīķļņšūžąęėįųõäöü');
const turkishLetters = new Set('çğıöşüâî');
const vietnameseLetters = new Set('ăâđêôơưáàéèíóòúùý');

export interface Plausibility {
  /** How much text looks like names, from 0 to about 1. */
  readonly score: number;
  /** How many letters say so. */
  readonly letters: number;
}

/** How much the words of a text, a line each, look like names in a charset. */
export function plausibility(words: Uint8Array, page: CodePage): Plausibility {
  const text = new TextDecoder(page).decode(words);
  let sum = 0;
  let count = 0;
  for (const word of text.split('\n')) {
    const letters = Array.from(word);
    const likely = wordWeight(word);
    for (const [at, letter] of letters.entries()) {
      if (letter <= '\u007F') continue;
      count++;
      sum += likely * weight(letter, letters[at - 1] ?? '', letters[at + 1] ?? '', page);
    }
  }
  return { score: count === 0 ? 0 : sum / count, letters: count };
}

/** Names begin with a capital, and few are written in capitals throughout. */
function wordWeight(word: string): number {
  if (!beyondLatin.test(word)) return 1;
  if (word.toUpperCase() !== word && /^\p{Ll}/u.test(word)) return 0.75;
  return word.toLowerCase() !== word && word.toUpperCase() === word ? 0.75 : 1;
}

const beyondLatin = /[\u0370-\u052F]/;

function weight(letter: string, before: string, after: string, page: CodePage): number {
  // Unassigned, or a control: no text has those.
  if (/[\uFFFD\u0080-\u009F\p{Co}]/u.test(letter)) return -2;
  const amongLatin = /[A-Za-z]/.test(before + after);
  switch (page) {
    case 'windows-1252':
      return latin(letter, before, after, westernLetters);
    case 'windows-1250':
      return latin(letter, before, after, centralLetters);
    case 'windows-1254':
      return latin(letter, before, after, turkishLetters);
    case 'windows-1257':
      return latin(letter, before, after, balticLetters);
    case 'windows-1258':
      return latin(letter, before, after, vietnameseLetters);
    case 'windows-1251':
    case 'koi8-u':
    case 'ibm866':
    case 'windows-1253':
    case 'windows-1255':
    case 'windows-1256':
      return amongLatin ? 0 : alphabetic(letter, before);
    case 'windows-874':
      return amongLatin ? 0 : thai(letter, before);
    case 'gb18030':
    case 'big5':
    case 'euc-kr':
    case 'shift_jis':
    case 'euc-jp':
      return amongLatin ? 0 : eastern(letter, page);
  }
}

/** Accented letters stand among plain ones. */
function latin(letter: string, before: string, after: string, usual: ReadonlySet<string>): number {
  const among = /[A-Za-z]/.test(before + after);
  if (!/\p{L}/u.test(letter)) return letter === '’' ? 0.5 : among ? 0 : 0.2;
  if (!among) return 0.15;
  const lower = letter.toLowerCase();
  if (lower !== letter && /[a-z]/.test(before)) return 0;
  return usual.has(lower) ? 0.9 : 0.5;
}

function alphabetic(letter: string, before: string): number {
  const lower = letter.toLowerCase();
  const rank = isFinal(before) ? 0 : (ranks.get(lower) ?? 0);
  if (!cased.test(letter)) return rank;
  // `иВАН` is what one charset of Cyrillic looks like in another.
  const isAstray = lower !== letter && before !== '' && before.toLowerCase() === before;
  return isAstray ? -0.5 : rank;
}

/** Vowels and tones stand on a consonant. */
function thai(letter: string, before: string): number {
  if (!/[\u0E01-\u0E4E]/.test(letter)) return 0;
  const isMark = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/.test(letter);
  return isMark && !/[\u0E01-\u0E2E\u0E31-\u0E3A]/.test(before) ? -0.5 : 0.55;
}

/** Letters that only end a word. */
function isFinal(letter: string): boolean {
  return letter !== '' && 'ςםןךףץةى'.includes(letter);
}

function eastern(letter: string, page: keyof typeof known): number {
  const japanese = page === 'shift_jis' || page === 'euc-jp';
  if (known[page].has(letter)) return 1;
  if (/[\u3041-\u30FE]/.test(letter)) return japanese ? 0.9 : 0.1;
  if (/[\uFF66-\uFF9F]/.test(letter)) return page === 'shift_jis' ? 0.6 : 0;
  if (/\p{Script=Hangul}/u.test(letter)) return page === 'euc-kr' ? 0.35 : 0;
  if (/[\u4E00-\u9FFF]/.test(letter)) return page === 'euc-kr' ? 0.1 : 0.35;
  return 0;
}
