/**
 * Given names of many places, and some family names that are common enough to tell a name by. They are only looked at where
 * nothing is written with a capital; none is missed for want of standing here where a capital tells it.
 * Names that are everyday words too ('hope', 'mark') are in EITHER and need plainer words around them.
 */
const GIVEN = `
aaliyah aaron abby abdul abdullah abdullahi abel abena abigail abiola abraham abu ada adaeze adam adama ade adebayo adeola
adewale adil aditi aditya adnan adrian adriana adwoa agata agnes agnieszka ahmad ahmed aidan aiko aileen ailsa aimee aine aino
aisha aishwarya ajay ajit akash akinyi akira akosua akua alan alana alasdair alastair albert alberto alejandra alejandro alex
alexander alexandra alexei alexis alfie alfonso alfred ali alice alicia alina alisha alistair allison alma alvaro amadou amanda
amara ambika amelia amelie amina aminata amir amit amita amrita amy ana anand ananya anastasia anders andre andrea andreas
andrei andres andrew andrzej andy aneta angela angelica angelina angus anil anita anja anjali ankit anna annabel anne annette
annie annika anthony antoine anton antonio anu anuj anupama anya aoife aparna april arash archana archie ari ariana arjun
armando arnav arne arno arthur arturo arun aruna arvind asha ashley ashok ashraf asif astrid atsuko aurora ava avery ayesha
ayodele ayse ayumi ayşe aziz babatunde bao barbara barnaby bart bashir bassam beata beatrice beatriz becca becky ben benedict
benjamin bernadette bernard bernice bert beth bethan betty beverley bharat bhavna bianca bilal bjorn bjørn bob bobby bogdan
boris brad bradley brandon brenda brendan brett brian bridget brigid brigitte britta bronagh bronwen brooke bruce bruno bryan
bryony busisiwe caitlin callum cameron camila camille candice cara carl carla carlos carly carmel carmelita carmen caroline
carrie cassandra cassie catarina cath catherine cathy catriona cecile cecilia cedric celeste celia celine chandra chantal
charlene charles charlie charlotte chelsea cheng cheryl chiamaka chiara chidi chidinma chike chiko chima chinedu chinonso chinwe
chioma chris christa christina christine christoph christophe christopher chukwudi chukwuemeka ciara cillian cindy claire clara
claude claudia claudio clementine clifford clive colette colin colleen connie connor conor cora corinne craig cristian cristina
curtis cynthia cyril daisuke damian damien damilola damon dan dana daniel daniela danielle danilo danny daphne darius darko
darren daryl dave david dawid dawit debbie deborah declan deepa deepak deepika deirdre delia delroy demetrius denis denise
dennis derek dermot deshawn desiree desmond devi dexter diana diane diego dieter dilip dima dimitri dina dinesh dipak divya
djibril dmitri dmytro dolores dominic dominik dominika donal donald donna dora doreen doris dorota dorothy doug douglas duc
dumisani duncan duong dwayne dylan eamon ebony eddie edgar edith edmund eduardo edward edwin efua eileen eilidh eimear einar
ekaterina elaine elena elias elif elijah elin eliot elisa elisabeth elise eliza elizabeth ella ellen ellie elliott elsa elspeth
elvira emanuel emeka emilia emilie emily emine emma emmanuel emre enda enrique eric erica erik erika erin ernest ernesto esi
esperanza esra esteban esther ethan eugene eunice eva evan evelyn ewa ewan ezekiel fabian fabio farah farhan farid farida fatih
fatima fatma fatou fatoumata felicity felipe felix femi fenella ferdinand fergus fernanda fernando fikret filip fiona fionn
flavia flora florian frances francesca francesco francis francisco francois frankie franz françois fraser fred freddie frederick
freya frida friedrich fumiko funmi gabriel gabriela gabrielle gail gareth garrett gary gaurav gavin gayatri geeta gemma geoff
geoffrey george georgia georgina gerald geraldine gerard gerhard gerry gethin gianna gideon gilbert giles gillian gina giorgio
giovanni gita giulia gladys glenda glenn gloria gonzalo gopal gordon govind graham grainne greg gregor gregory greta gretchen
grete grzegorz guadalupe gudrun guillermo gunnar gunther gurpreet gus gwen habib hadiza hae hakan haleema halima hamid hamish
hamza hana hanna hannah hannelore hans harish harold harpreet harriet harry haruka haruki haruto hasan hassan hayley heidi heike
heinrich helen helena helene helga henrik henry herbert hermann hilary hilda hina hiroshi howard hubert hugh hugo hussein hyun
ian ibrahim ida idris ifeanyi ifeoma ifrah ignacio igor ikechukwu ilse imani imran indira ines inga ingrid ioana iona ira irene
irina irma isaac isabel isabella isabelle isaiah ishaan isla ismail istvan ivan ivana iveta ivo iwona izabela jacek jackie jacob
jacqueline jacques jaime jakub jamal james jamie jan jana jane janelle janet janice janine janusz jared jarek jasmin jason
jasper javier jaya jayden jayne jean jeanette jeff jeffrey jelena jemima jen jenna jennifer jenny jens jeremy jerome jess jesse
jessica jiang jill jillian jim jimena jimmy jin jing jitendra joan joana joanna joanne joao joaquin joe joel joelle johan
johanna john johnny jolene jonas jonathan jordan jorge jose josef josefina joseph josephine joshua josie josé joyce juan juana
juanita judith judy jules julia julian juliana julie juliet juliette julio jun jurgen justin justyna jyoti jürgen kabir kadir
kai kaitlyn kalpana kamal kamala kamil kamila kamran karan kareem karen karim karin karina karl karol karolina karthik kasia
katarina katarzyna kate katerina katharina katherine kathleen kathryn kathy katie katja katrin katrina kavita kavitha kay kayla
kazimierz kazuo keeley keiko keisha keith kelechi kelly kelvin kemal kemi ken kendra kenji kenneth kenny kerry keshia ketan kev
kevin khadija khalid khalil khanh kiera kieran kimberly kiran kirsten kirsty kofi kojo kris krishna kristen kristian kristina
krystyna krzysztof kumar kunal kurt kwabena kwaku kwame kwesi kyle kylie kyoko ladislav laila lakshmi lalita lamar lamin lana
lara larisa larry lars latasha latisha latoya laura lauren laurence laurent laurie lavanya leah leanne lee leena leif leila
leland lena leo leon leona leonard leonardo leonie leroy lesley leslie leszek leticia lewis liam lilian liliana lin linda
lindiwe lindsay lindsey ling linh lionel lisa lisbeth liz lizzie llewellyn lloyd lois lola lorena lorenzo loretta lorna lorraine
lottie lou louis louisa louise lourdes luca lucas lucia luciana lucie lucy luis luisa luka lukas lukasz luke luna lupe luz lydia
lynette lynn lynne mabel maciej maddie madeleine madhavi madhu madison mads magda magdalena maggie magnus mahesh mahmoud mairead
malcolm malgorzata malik mandeep mandla mandy manish manoj manpreet manuel manuela marc marcel marcela marcelo marcia marcin
marco marcos marcus marek margaret margarita margit margot maria mariam mariana marianne maribel marie marieke mariela marija
marilyn mario marion marisol marissa marjorie marko markus marlene marlon marta martha martin martina martyn mary maryam marzena
masako mateo mateusz mathilde matilda matt matteo matthew matthias maureen maurice mauricio maxine maya małgorzata mbali meena
meenakshi meera megan mehdi mehmet mei melanie melinda melissa mercedes meredith meryem mia michael michaela michal michał
michel michele michelle mick mickey miguel mihai mikael mike mikhail mikko mila milan mildred milena millicent milo milos mina
minh mira miranda mirela miriam miroslav mitch mitchell mohamed mohammad mohammed mohan moira moises molly mona monica monika
morag mubarak muhammad mukesh muriel mustafa mustapha myra myriam nabil nadeem nadia nadine nagesh naima nana nancy nandini
naoko naomi narayan nasrin nasser natalia natalie natasha nathalie nathan nathaniel naveen neha neil nell nelson nerys ngozi
nguyen nia niamh nicholas nicky nicola nicolas nicole nigel niharika nikhil niki nikita nikola nikolai nilufer nilüfer nina
nisha nita nitin noah noel noelia noemi nora norah noreen norma norman nuala nuno nuria nurul obinna octavia ola olaf olamide
olaoluwa oleg oleksandr olena olga oliver olivia olivier oluwaseun omar omari orla ortrud oscar oskar osman otto ousmane owen
pablo paco padma padraig paloma pam pamela panos paolo parvati pascal patrice patricia patricio patrick patrycja paul paula
paulette pauline paulo pavel pawel paweł pedro peggy perpetua pete peter petra petros phil philip philippa phillip phoebe
phyllis pia pierre pilar piotr polly pooja prabhu pradeep prakash pramod pranav prasad prashant pratik praveen preeti priscilla
priya priyanka przemek pushpa qasim quentin quincy rachael rachel radek radha radhika rafael rafal raghu rahul raj raja rajesh
rajiv raju rakesh ralf ralph rama raman ramesh ramon ramona ramón rania ranjit raoul raphael raquel rasheed rashid rashida ravi
raymond razia rebecca reece reem reggie regina rekha remi renata rene renee reuben rhiannon rhodri rhona rhys ricardo riccardo
richard rick ricky riina rita ritu robert roberta roberto robyn rocio rocío roddy roderick rodney rodrigo rogelio roger rohan
rohit roisin roland rolf roman romana romeo ronald ronan ronnie rory rosa rosalia rosalind rosalinda rosario roscoe rosie ross
rowena roxana roxanne roy ruben rubina rudolf rufus rukhsana rupert russell ruta ruth ryan ryszard saad sabine sabrina sachin
sadia saeed saima sakura salim sally salma salman salome salvador sam samantha sameer samir samira samson samuel sandeep sandhya
sandra sangita sanjay sanjeev santiago saoirse sara sarah sarita sasha saskia satish satoshi scarlett scott seamus sean
sebastian sebastião selina selma serena sergei sergey sergio serkan seth shabana shabnam shahid shaista shakira shane shanice
shankar shannon shantel sharmila sharon shaun shauna shawn sheena sheila shelley shelly shireen shirin shirley shivani shobha
shona shreya shruti shubham sian sibusiso siddharth sigrid silas silvia silvio simeon simon simona simone sinead siobhan sipho
sizwe siân slawomir smita sofia sofie solange solomon solveig sonal sonia sonja sonya sophia sophie soren sourav sridhar stacey
stacy stan stanislav stefan stefania stefano steffi stella stephane stephanie stephen steve steven stewart stuart subhash sudha
sudhakar sudhir sukhdeep suleiman suman sumathi sunil sunita suresh susan susana susanna susanne susie suzanne suzy svetlana
swati sybil syed sylvia sylvie søren tadeusz takashi takeshi tamara tamika tamsin tania tanisha tanja tanya tara taras tarik
tariq tatiana tayo ted tendai terence teresa terrence terry tess tessa thabo thandiwe theo theodora theodore theresa thiago
thierry thomas thuy tiago tiffany tim timothy tina tobi tobias toby tom tomas tomasz tommy toni tony torsten tracey tracy
tremaine trevor tricia trinh tristan trudy tuan tunde tuyet tyler tyrone uche udo ulrich ulrike uma umar unai ursula usha usman
uwe vadim valentina valeria valerie vanessa vasily veena venkat venkatesh vera veronica veronika vicki vicky victoria vijay
vikas vikram viktor viktoria vimala vinay vincent vineet vinod vishal vivek vivian viviana vivienne vlad vladimir vusi waleed
walid wallace walter wanda wanjiku wanjiru warren wayne wei wendy werner wes wesley wilfred wilhelm willem william willie wilma
winifred winston wojciech wolfgang xander xavier xiang ximena xin xiomara yan yana yannick yara yasmin yasmine yaw yemi yetunde
yiannis ying yoko yolanda yosef yoshi youssef yuki yuko yulia yun yuri yusuf yvette yvonne zachary zack zahra zainab zara
zbigniew zeeshan zeinab zelda zeynep zhang zoe zofia zoltan zsofia zuzana`;

const FAMILY = `
abdi abebe achterberg acosta adams adebayo adeyemi agarwal aguilar ahmadi akhtar alvarez andersen anderson andersson bailey
banerjee bauer begum bello bennett bhatt bianchi boateng bose botha brennan byrne campbell castillo castro chakraborty chan
chaudhry chavez chen cheung choi chowdhury chukwu clarke cohen costa cruz dasgupta davies davis delgado desai deshpande diallo
diaz diop dlamini dubois dupont edwards eriksson espinoza evans fernandes fernandez ferrari fischer fitzgerald flores fonseca
gallagher garcia ghosh gomez gonzales gonzalez gonçalves griffiths gupta gutierrez haddad hansen hanson haque harris hashimoto
henderson hernandez herrera hoang hoffmann hossain huang hughes hussain iyer jackson jansen jensen jimenez johansson johnson
jones joshi kaplan kapoor kaur keller kennedy khan kim kimura kovacs kowalska kowalski krishnamurthy krishnan kulkarni larsen
larsson levy liu lopez macdonald mahmood malhotra mansour marino martinez mazur mbeki mclaughlin medina mehta mendes mendoza
menon meyer mishra mitchell mohamud morales moreno morris morrison mukherjee murphy mwangi müller nair nakamura navarro ndlovu
nielsen nkosi novak nowak obi odhiambo okafor okonkwo okoro oliveira olsen omondi ortega ortiz osei otieno owusu patel pereira
perez persson peterson petrov phillips pillai popescu popov qureshi rahman ramirez ramos rao reddy reilly reyes richardson
rivera roberts robinson rodrigues rodriguez romero rossi ruiz russo ryan sahin saito salazar sanchez sanders sato schmidt
schneider schulz shah sharma sheikh silva singh sithole soto souza sullivan suzuki takahashi tanaka thapa thompson tiwari torres
tran traore tremblay usman vargas vasquez verma vu walsh wang warsame watanabe weber williams wilson wojcik wong wu wójcik yadav
yamamoto yang yilmaz zhao zhou zulu zwane`;

const EITHER_NAMES = `
abdu amber angel art august autumn barry basil bear beau bella belle bill bishop blaze blessing bliss blue brook buck bud buddy
carolina chance charity chase chip christian chuck clay cliff cole comfort constance cooper coral crystal daisy dale dawn dean
destiny devon dot drew duke earl eve faith favour fern flo florence fortune fran frank gale gene gift ginger glen goodness grace
grant guy hank happiness happy harmony hazel heath heather hector holly hope hunter innocent iris ivy jack jade jasmine jay
jerry jesus jewel josh joy june junior justice king lance lane len liberty lily lincoln linden logan lucky marina mark marvelous
mason mat max may mercy merry miles miller ming mo moses ned neve nick noble norm olive opal palmer park parker pat patience
patty pearl penny per percy pip pippa poppy precious prince promise ram ray red reed rich rob robin rock rod ron rose rosemary
ruby rusty sage said sandy santos saul savannah serene sky skye smith spencer stone sue summer sunday sunny tad tan taylor teddy
tiny trip troy trust val van vic victor viola violet virginia viv wade will win wisdom wren wright`;

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
const EITHER = setOf(EITHER_NAMES);
const TELLS = new Set([...setOf(GIVEN), ...setOf(FAMILY)]);

/** A word that is nothing but a name, wherever it stands. */
export const isKnownName = (word: string): boolean => TELLS.has(word);

/** A name that is a word as well. */
export const isNameOrWord = (word: string): boolean => EITHER.has(word);
