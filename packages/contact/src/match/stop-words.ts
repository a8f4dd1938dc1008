/** Words that every question is made of; they tell no question from another. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about actually after again ago all almost also although always am an and any anybody anyone anything are as ask at away
  be because been before being bit both but by can cannot come could curious did do does doing done down during each either
  else even ever every everyone everything feel find first for from get getting give go going gone good got great had happen
  happened has have having hear he hello her here hi him his how i if in interested interesting into is it its just kind know
  learn let like little long look lot love made make many may maybe me mean mention mentioned might mind minute more most much
  must my need never next nice no not now of off oh ok okay on once one only or other our out over own part people perhaps
  please put quite rather really right said same say see seem she should since so some somebody someone something sort sounds
  still such sure take talk tell than thank thanks that the their them then there these they thing things think this those
  though thought through time to told too turn two under until up us use very walk want was way we well were what when where
  whether which while who whole whom why will wish with without wonder wondering word work works would wow yeah yes yet you
  your yours interest hey keep keeps keeping place use using used show give brought bring field industry able possible anyway job company call share speak particular example describe explain specifically end nowadays today anymore`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
