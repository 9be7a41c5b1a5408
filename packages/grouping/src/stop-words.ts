// Words that say nothing about what a card is about: the small words of each language, and what people write around an
// idea ("il faudrait mettre en place", "we should have more"). They also tell the languages apart. Without accents.

/** The languages whose words we know. */
export type Language = 'fr' | 'en';

const french = `
a ai aie aient aies ait alors apres as au aucun aucune aujourd aupres aura aurai auraient aurais aurait auras aurez
aurions aurons auront aussi autant autour autre autres aux avaient avais avait avant avec avez avoir avons ayant ayez ayons beaucoup bien
bonjour bref ca car ce ceci cela celle celles celui certain certaine certaines certains ces cet cette ceux chacun chacune
chaque chez c ci comme comment contre d dans davantage de deja depuis des deux devoir devons devrait devraient dit
dois doit doivent donc donner dont du durant elle elles en encore enfin ensuite entre es est et etaient etais etait etant etee etees
ete etes etre eu eux exemple faire fais faisant fait faite faites falloir faudra faudrait faut fera ferait font fut grace
gens hors hui ici idee idees il ils j jamais je jusque juste l la le lequel laquelle les lesquels leur leurs lors lorsque lui m ma maintenant mais
malgre me meme memes merci mes mettre mieux mis mise moi moins mon n ne necessaire ni non nos notamment notre nous on ont
or ou oui par parce parfois parmi pas peu peut peuvent peux permet permette permettant permettent permettrait permettre place
plupart plus plusieurs plutot pour pourquoi pourra pourrait pourraient pouvoir pouvons pres propose proposer proposition
pu puis puisque qu quand que quel quelle quelles quelque quelques quels qui quoi rien s sa sans se sera serai seraient serait serez serions serons seront ses
seulement si sinon soi soient sois soit sommes son sont souhaite souvent sous suis sur surtout t ta tant te tel telle telles tellement tels
tes toi ton toujours tous tout toute toutes tres trop tu un une va vais vers veut veux via voici voila voir vont vos votre
voudrais voudrait vous vraiment vu y creer cree
`;

const english = `
a able about after again against all almost also although always am an and another any anyone anything are as at be became
because been before being below best better between both but by came can come cannot could d did do does doing done down each
either else enough etc even ever every everyone everything few for from further get gets getting give given go goes going
good got had has have having he hello help her here hers him himself his how however i idea ideas if in instead into is it its
itself just keep least less let like ll lot lots m made make makes making many may maybe me might mine more most much must
my need needed needs never no nobody nor not nothing now of off often on once one ones only onto or other others ought our
ours out over own perhaps please propose put quite rather re really s said same say see set shall she should since so some
someone something soon still such t take than thank thanks that the their theirs them themselves then there these they
thing things think this those though through to together too toward towards two under until up upon us use used using ve
very via want wants was way ways we well went were what whatever when where whether which while who whole whom whose why
will wish with within without would yes yet you your yours create
`;

const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(french.trim().split(/\s+/)),
  en: new Set(english.trim().split(/\s+/)),
};

/** Whether a word, without its accents, says nothing in this language. */
export function isStopWord(folded: string, language: Language): boolean {
  return stopWords[language].has(folded);
}
