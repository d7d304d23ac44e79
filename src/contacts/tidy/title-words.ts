/** Words of address in front of a name, folded and without a full stop, in the languages of address books. */
export const titleWords: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx sir madam dame lord lady dr prof professor doctor rev fr sr hon capt ' +
    'herr frau fraulein hr dipl-ing ing mag mme mlle monsieur madame mademoiselle maitre ' +
    'senor senora senorita sra srta signor signora signorina sig dott dottore dottoressa ' +
    'dhr mevr mw mevrouw meneer pan pani г-н г-жа господин госпожа пан пани пані д-р проф'
  ).split(' '),
);

/** Words that complete a title before them, written small or with a full stop: `Dr. med.`, `Prof. h. c.`. */
export const degreeWords: ReadonlySet<string> = new Set(
  (
    'med dent vet medic jur iur phil theol rer nat pol oec soc sc techn agr ing habil hc mult univ ' +
    'dipl психол мед техн'
  ).split(' '),
);

/** Words behind a comma that belong to the name before it: `Acme, Inc`, `Zoe Miller, MD`. */
export const suffixWords: ReadonlySet<string> = new Set(
  (
    'jr sr ii iii iv phd md mba msc bsc ma ba esq dds dvm rn cpa llm jd pe inc llc ltd gmbh ag kg co corp plc ' +
    'sa sas sarl srl spa bv nv oy ab as kft doo ooo ооо'
  ).split(' '),
);
