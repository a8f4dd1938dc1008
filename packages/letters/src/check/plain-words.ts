import { stemOf } from '../meaning.ts';

/**
 * Words that claim nothing of anybody, however they stand after 'you' and 'your': courtesy, time, and the work in general.
 */
export const PLAIN: ReadonlySet<string> = new Set(
  `time times minute minutes min mins hour hours day days week weeks month months year years today tomorrow moment while
  morning mornings evening evenings afternoon afternoons lunch weekend schedule diary calendar convenience earliest busy
  swamped full free available willing able happy glad welcome kind generous open sure aware afraid interested comfortable
  advice advise help helpful helping support guidance guide tip tips hint insight insights view views opinion thought
  thoughts perspective perspectives input feedback answer answers reply replies response question questions experience
  experiences expertise knowledge wisdom story stories path paths journey career careers work working works worked job
  jobs role roles profession professional field fields industry sector business company companies firm organisation
  organization office place workplace team teams colleague colleagues department area part line trade position profile
  background example name names address email mail message messages inbox letter note line lines word words contact
  number phone call calls calling video zoom coffee tea talk talking speak chat meet meeting conversation ring person
  people human man woman expert professional somebody someone friend friends reader stranger best better right good great
  nice lovely perfect fine well ideal first last next new old long short small big little real really actual different
  same similar own particular special general certain many much few several lot bit most least day-to-day daily usual
  normal typical like likes love prefer choose want wish need hope find found see seen saw read look looking hear heard
  listen learn learned learnt learning understand understood explain share show shown tell told ask asked asking write
  writing wrote written come came go gone went take took taken give gave given put keep kept start started begin began
  end use used try tried think thinking thought feel felt mind remember forget know known knows knew recall mean meant
  believe suggest suggested recommend recommended mention mentioned suit suits fit fits work out spare reach receive
  received get got getting become became do does did done doing have had having be been being make made makes making
  bring brought let leave left live lives living stay owe happen happened seem seems sound sounds appear look looks
  pleasure honour trouble bother worry reason reasons chance luck way ways thing things idea ideas side sides end life
  lives world inside outside side point view case question choice preference request attention interest kindness
  patience courage side hands hand eye eyes head heart ear door desk city town country area street road here there now
  once soon later early late often always never ever maybe perhaps probably surely certainly exactly simply truly
  honestly already still yet even also both every each all any some none nothing anything everything across around near
  nearby through during within without towards back forward ahead behind above below down beside kind sort type month
  december january february march april june july august september october november monday tuesday wednesday thursday
  friday saturday sunday spring summer autumn winter christmas linkedin whatsapp teams skype english decline declined
  pass say said no yes okay ok thank thanks grateful appreciate please sorry luck wishes regards doubt option options
  free side rather instead else least matter matters move moves moved moving switch switched switching change changed
  changing transition do path step steps practice skill skills success advice career-changer course quite very such only
  just too so far about shortly terms detail details side company's today's obliged obligation pressure rush hurry
  feedback top list ago choosing clock count counts decide suggestion suggestions caught face pick picked chose sending enough included message sense swap ready prefer prepared preparing prepare quick brief longer shorter sooner anyone whoever whichever
  whatever whenever wherever instance example sense honest straight frank direct ideal guidance mentor`
    .split(/\s+/u)
    .flatMap((word) => [word, stemOf(word)]),
);
