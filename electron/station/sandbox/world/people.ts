import type { Chance } from './random.ts';

interface Naming {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Family name first. */
  readonly reversed?: true;
}

/** Guests as a festival in Europe has them: mostly German names, and the rest of the world. */
const german: Naming = {
  given: [
    'Zoë',
    'Jürgen',
    'Anja',
    'Björn',
    'Käthe',
    'Lukas',
    'Marie-Luise',
    'Sören',
    'Ulrike',
    'Felix',
    'Hannah',
    'Jörg',
  ],
  family: [
    'Müller',
    'Groß',
    'Weiß',
    'von der Heide',
    'Schäfer',
    'Yıldız-Köhler',
    'Böhm',
    'Krüger',
    'Vogel',
    'Jäger',
    'Öztürk',
  ],
};

const others: readonly Naming[] = [
  { given: ['Łukasz', 'Agnieszka', 'Michał', 'Żaneta'], family: ['Żółć', 'Wiśniewski', 'Dąbrowska', 'Świątek'] },
  { given: ['Siobhán', 'Pádraig', 'Niamh', 'Seán'], family: ['O’Brien', 'Ó Súilleabháin', 'McCarthy', 'D’Arcy'] },
  { given: ['Ayşe', 'İbrahim', 'Çağla', 'Gökhan'], family: ['Yılmaz', 'Şahin', 'Işık', 'Güneş'] },
  { given: ['太郎', '花子', 'さくら', '健'], family: ['山田', '佐藤', '髙橋', '渡邊'], reversed: true },
  { given: ['Мария', 'Олексій', 'Наталія', 'Ђорђе'], family: ['Иванова', 'Шевченко', 'Їжакевич', 'Петровић'] },
  { given: ['عائشة', 'محمد', 'ليلى', 'يوسف'], family: ['بن علي', 'الحسيني', 'حداد', 'منصور'] },
  { given: ['María José', 'Íñigo', 'Núria', 'Ángel'], family: ['Núñez', 'García Peña', 'Muñoz', 'Ibáñez'] },
  { given: ['João', 'Conceição', 'Inês', 'Gonçalo'], family: ['Araújo', 'dos Santos', 'Magalhães', 'Simões'] },
  { given: ['Ngọc', 'Đức', 'Thị Hương', 'Minh'], family: ['Nguyễn', 'Trần', 'Phạm', 'Đặng'], reversed: true },
  { given: ['Ελένη', 'Γιώργος', 'Αθηνά', 'Νίκος'], family: ['Παπαδοπούλου', 'Γεωργίου', 'Ιωάννου', 'Αντωνίου'] },
  { given: ['נועה', 'יוסף', 'תמר', 'דוד'], family: ['כהן', 'לוי', 'מזרחי', 'פרץ'] },
  { given: ['अनन्या', 'राहुल', 'प्रिया', 'अर्जुन'], family: ['शर्मा', 'वर्मा', 'गुप्ता', 'सिंह'] },
  { given: ['민준', '서연', '지우', '하은'], family: ['김', '이', '박', '최'], reversed: true },
  { given: ['Åse', 'Bjørn', 'Þórdís', 'Søren'], family: ['Ødegård', 'Guðmundsdóttir', 'Ångström', 'Nygård'] },
  { given: ['Chloë', 'François', 'Noémie', 'Loïc'], family: ['Lefèvre', 'd’Aubigné', 'Çelik', 'L’Hôpital'] },
  { given: ['Ștefan', 'Jiří', 'Zsófia', 'Nguyen-Ștefania'], family: ['Țurcanu', 'Dvořák', 'Szűcs', 'Černý'] },
  { given: ['ก้อง', 'สุดา', 'ณัฐ', 'พิม'], family: ['ใจดี', 'แสงทอง', 'ศรีสุข', 'วงศ์ไทย'] },
  { given: ['Oluwaseun', 'Chukwuemeka', 'Thandiwe', 'Wanjikũ'], family: ['Adébáyọ̀', 'Okonkwo', 'Nkosi', 'Mwangi'] },
];

/** Names that have broken a screen, a printer or a spreadsheet somewhere. */
export const awkwardNames = {
  long: 'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff '.repeat(6).slice(0, 300),
  bidi: 'Eve \u202Egnirts desrever\u202C Smith',
  markup: '<img src=x onerror="alert(1)"><b>Bobby</b> & "Sons"',
  emoji: '👩‍👩‍👧‍👦 Familie Regenbogen 🏳️‍🌈🎉',
  formula: '=1+1',
} as const;

/** A name; null for the one in thirty who never gave one. */
export function inventName(chance: Chance): string | null {
  if (chance.next() < 1 / 30) return null;
  const naming = chance.next() < 0.55 ? german : chance.pick(others);
  const given = chance.pick(naming.given);
  const family = chance.pick(naming.family);
  return naming.reversed ? `${family} ${given}` : `${given} ${family}`;
}
