/**
 * Everyday words: whatever the talks of the reader's corpus and the contacts' files write in small letters at least four
 * times, without words that are given names as well. A word that stands here is nobody's name where a name cannot be told by
 * its capital: at the beginning of a sentence, and in speech written down without capitals.
 */
const WORDS = `
able about above abroad academy accent accept accepted accident accordion account accountant accounting
accounts accurate acquaintance across act action actor actors actual actually actuarial actuary ad adapting
add added address adjuster administration admire admissions admit ads adults advert advertised adverts
advice advise adviser afraid after afternoon afternoons afterward afterwards again against age agencies
agency agenda ages ago agree agreed agreeing agreement ahead aid aids air airline airport aisle alarm alarms
alerts alike alive all allow allowed almost alone along alongside aloud already alright also altogether
always am ambulance among amount an analyst analysts analytics and angry animal animals anniversary annoy
annoyed annual another answer answered answering answers any anybody anyhow anyone anything anyway anywhere
apart apologise app apples applicant applicants application applications applied apply applying appreciate
apprentice apprentices apprenticeship approved approximately apps apron aquarium architect archive are
aren't argue arguing argument arguments arm armrest arms army around arranged arrive arrived arrives arrow
arrows article artists as ashamed aside ask asked asking asks asleep assay assessment assistant assistants
associate association assumed at ate atmosphere attached attacks attempt attention attitude audit auditor
audits aunt author authority automated autumn average aviation avoid awake award away awful awkward aye
babies baby back background backs backwards bad badge badges badly bag bake baker bakery balance balcony
ball ballet band bands bank bankruptcy banks bar barbecue barber barn bars base based basement basically
basics basket baskets bass bath batteries be beach beachfront bear beast beat beats beautiful beautifully
became because become becomes becoming bed beds bedside beekeeping been beer bees before beforehand began
begin beginner beginners beginning begins begun behave behind being believe believed believing bell bells
belong belongs below belt bench benches bend beside besides best bet better between beyond big bigger
biggest bike billed bills bin binder bingo bins birds birth birthday biscuit biscuits bishop bit bits black
blackjack blame blamed blank blanket bless blind blocked blog bloke blood blowing blue blunt board boards
boat boats body boiled boiler bolt bones bonus book booked booking bookings bookkeeping books boots border
bored boring born borrow borrowed boss bosses both bother bottle bottles bottom bought bow bowl box boxes
boy boys brain brains branch branches brand brands brass brave bread break breakfast breaking breaks breath
breathe breathing brewery bridge bridges brief brigade bright brilliant bring bringing brings brochure broke
broken broker brother brothers brought brown brush bucket buddy budget budgets bug bugs build builders
building buildings builds built bulb bulletin bun bunch buns burned burnt burst bus buses business busts
busy but butter button buttons buy buyer buying buys by bye cab cabin cable café cake cakes calendar calf
call called calling calls calm calming calving came camera camp can can't cancelled candidate candidates
candles cannot canteen captain car card cardboard cards care cared career careers careful carefully carer
carers cares cargo carpet carpets carried carries carry carrying cars case cases cash cast cat catalogue
catastrophe catch catches cats cattle caught ceiling celebrate cell cellar cells cement cent centre cereal
certain certainly certificate certificates certified chain chains chair chairman chairs chalk challenge
chamber chance change changed changer changers changes changing chaos chapter chapters character charge
charities charity charming chart chartered charts chat cheap check checked checking checklist checks
cheerful cheese chef chemist chemistry chewing chief chiefly child children chip chips chisel choice choir
choose choosing chose chosen church circle circling circus city civil claim claims clapped class classes
classroom clause clay clean cleaner cleaning clear clearly clerk clever click clicked clicks client clients
climate climb climbed clinic clinical clinics clip clipboard clock clocks close closed closer closes closing
cloth cloud club clubs co-op coach coaches coaching coast coastguard coat coats code codes coffee coins cold
colleague colleagues collect collection college colour colours column columns come comes comfort comfortable
coming comma command comment commercial commission committee common community companies company compare
compared competitive competitor complain complained complaint complaints complete completely compliance
compost computer computers concert condition conductor conference conferences confess confidence
confidential congress connect connected connection consent conservation conservators conservatory consider
considered consist consulate consultancy consultation contact contacts container content contract contractor
contracts control controller convenient conversation conversations cook cooking cooks cool cooperative
coordinate coordinator coordinators cope copies copy core corner correct corrected correcting corridor
corridors cost costs costume cough could could've couldn't council count counted counter counters
counterweights counties counting countries country counts county couple courage courier couriers course
courses court cousin cousins cover covered covering covers cow cows crack craft crane crash crate cream
creative credit crew crews cried criteria cross crossed crossing crossword croupier crowd cruise crunch cry
crying cuff culture cup cupboard cups curator curiosity curious current curriculum curtain curve customer
customers customs cut cuts cutting cycle cycles dad daft dagger daily dairy dam damage dancer danger dare
dared dark dash dashboard data database date dates daughter day days dead deadline deadlines deaf deal
dealing dealt dear death decade decent decide decided decides decimal decision decisions deck decoration
deep defend degree degrees delete deleted delighted deliver delivery demo dental dentist department
departments depends depot depots deputy describe describing design designer designers designs desk desks
desperate detail development diary dictionary did didn't die died dies differ difference different
differently difficult dig digital dinner diploma direct directly director directors dirty disagree disagrees
disaster discharge discuss disease dish dispatch dispatcher distance district divide divided divorced do
dock docks doctor doctorate doctors document documents does doesn't dog dogs doing dollars don't done door
doors dose dot dots double doubled doubt dough down downstairs dozen draft drafts drag dragged drain drains
drama draw drawer drawing drawings drawn draws dreadful dream dress dressed dressing drill drink drinking
drive driven driver drivers drives driving drone drop dropped dropping drops drove drug drugstore drummer
drunk dry due dull during duty dying e-mail e-meet each eagle ear earlier early earn earns ears earth easier
easy eat eaten eating eats echo edge edit editor education effect egg eggs eight eighteen eighty
eighty-seven eighty-three either electric eleven else elsewhere email emails embassy emergency employees
employer employers emptied empty end ended ending ends energy engine engineer engineering engineers enjoy
enjoyed enjoying enough entire entirely entrance entry envelope equipment error errors escalator especially
estate euros even evening evenings event events ever every everybody everyone everything everywhere evidence
exact exactly exam example exams excellent except exception exceptions exchange excuse executive exercise
exhibition exist exists expect expected expects expensive experience experienced expert experts explain
explained explaining explains export extension extra eye eyes face faces fact factory facts fail failed
failing fails failure failures fainted fair fairly falcons fall fallen falling falls false families family
famous far fare farm farmer farmers farming farms fashion fast faster fat father fault faults favour
favourite fax fear feared feature fed feed feedback feeding feel feeling feelings feels feet fell fella
fellow felt fence ferries ferry festival fetch fetched few fewer field fieldwork fifteen fifth fifty
fifty-five fifty-two fight figure figured figures file files filing fill filled filling fills film films
filters final finally finance find finding finds fine finger fingers finish finished finishing fire fired
fires firm firms first fish fishing fit fits fitting five fix fixed fixing flags flat flew flexible flies
flight flights float flood floods floor floors flop florist flour flu fly flying foam focus fog fold folded
folder folk folks follow followed following fond font fonts food fool foot football footnote footnotes for
forecast forecasting foreign foreman forest forestry forget forgive forgot forgotten fork forklift forks
form former forms forth fortnight forty forty-five forty-four forty-one forty-six forty-three forty-two
forum forward fought found foundation founded founder foundry four four-four-hundred four-thirty fourteen
fourth fractions frame framed framework frankly fraud free freeze freezer freight fresh fridge friend
friendly friends frightened frightens from front froze frozen fruit fuel full fully fun fund funder funding
fundraising funeral funerals funny furniture further future gaffer gallery game games gang gap gaps garage
garden gardener gas gate gather gave gear gearbox general generally generation generous gentle gentleman
gently geography get gets getting ghost gift girl girls give given gives giving glad gladly glass glasses
glazing gloves glue go goal goat goats goes going going-home gold gone good goodbye goose gossip got
governance grade grades graduate graduates grain grand grandfather grandmother granola grants graph grass
grateful grave gravel graveyard great greatest green greenhouse greetings grew grey grid grief ground group
groups grow growers growing grown grows growth guard guess guessed guessing guest guests guidance guide
guides guild guitar gull gulls guy gym ha habit habits had hadn't hair haircut hairdresser half half-way
halfway hall halls hallway hand handbook handed handing handle handover hands handshake handwriting handy
hang hanging hangs happen happened happening happens happier happily happy harbour hard harder hardest
hardly harm harvest has hasn't hat hatch hate hated hates have haven't having he he'd he'll head headed
heading headline headphones heads headset health hear heard hearing heart heat heating heavy hedge heights
held hello help helped helpful helping helps her here hers herself hey hi hid hidden hide hides hiding high
higher hill him himself hint hip hire hired hires hiring his history hit hm hobbies hobby hold holding holds
hole holes holiday holidays home homes homework honest honestly honesty honey honour honoured hook hoped
hopeless hoping horrible horse horses hospice hospital hospitals hot hotel hotels hour hours house
households houses housing how how'd however huddle hum human humble humbling humour hundred hundreds hung
hungry hunt hunting hurry hurt hurts husband hydrogen hygiene ice idea ideal ideally ideas if ignore ill
imagine important impression improved in in-house inbox incident included including indeed index indoors
industry informatics informed initials ink inside inspection inspector inspectors instead institute
instrument insurance insurer intake interest interested interesting intern internal internet interns
internship interpreter interpreting interrupted interval interview interviewed interviewing interviews into
introduce introduced introducing introduction invent invented inventory invisible invitation invite invoice
involve involved is island islands isn't it it'd it'll its itself jacket jam jar job jobs join joined
joining joke jokes joking journal journals journey judge judged judgement jump jumps junction junior juniors
jury just keen keener keep keeper keeping keeps kept kerb kettle key keyboard keys kid kids kill killed kiln
kilometres kilos kind kinder kindergarten kindly kindness kinds kiosk kitchen kitchens knee knees knew knock
know knowing knowledge known knows lab label labels laboratory labs lack lacked lad ladder ladders lads lady
laid lake lambing laminated lamp land landing landlord lands lane language languages lanyard laptop laptops
large largest last lasted late lately later lates laugh laughed laughing laughs launch laundromat laundry
law lawyer lawyers lay lead leading leads leaflet leaflets leak lean leaned learn learned learning learns
learnt least leather leave leaves leaving lecture lecturer led ledge left leg legal legend legs lemon lend
length lent less lesson lessons let lets letter letters letting level levels librarian library licence lid
lie lied lies life lift lifting lifts light lighthouse lighting lightly lights like liked likely likes lime
limit line lines link links list listed listen listened listener listening listens lists literally little
live lived lives living load loading loads loaf loan lobby local lock locked locker locksmith lodges loft
log logistics logo logs lonely long longer longest look looked looking looks loom loose lorries lose loses
loss lost lot lots loud love loved lovely loves low lower lowest loyalty luck lucky lunch lunches lying
ma'am machine machines mad madam made magazine magnet mail mailed mailing mails main mainly maintenance make
maker makes making man manage managed management manager managers manages managing manner manners manual
manuals many map maps margin margins marked marker market marks marriage married marry marvellous master
match mate maternity maths mats matter mattered matters maybe me mean meaning means meant meantime meanwhile
measure measured mechanic mediation medical medicine meet meeting meetings meets member members memory men
mend mended mention mentioned mentor mentors menu merchant merciless merged merger merit mess message met
meter meters metre metres metro microphone middle midnight midwife might milk milking mill million mills
mind minded minds mine minibus mining minister ministers ministry mint minus minute minutes mirror miss
missed misses missing mission mistake mistakes mix mixed mobile model models module moment money monitor
monitors month monthly months mood moon more morning mornings mortgage most mostly mother motto mountain
mouse mouth move moved moves moving much mud mug mum museum music musicians must must've mustn't my myself
nail name named names naming nan national nationalities natural navy near nearer nearest nearly neck need
needed needn't needs neighbour neighbours neither nephew nerve nerves nervous network never new newcomer
newcomers news newsletter newspaper newsroom newsrooms next nice nicely nicer niche niece night nightmare
nights nine nineteen ninety ninety-one ninth no noble nobody nobody'd nod nodded noise none nonsense noon
nor normal normally north nose nosy not notary note notebook noted notes nothing notice noticed notices
noticing now nowadays nowhere number numbers nun nurse nursery nurses nursing o'clock oak objects obliged
observatory obviously odd of off offer offered offers office officer officers offices official officially
often oh oil ok okay old older oldest on on-call onboarding once one one-page ones online only onto open
opened opening openings opens opera operation operations opinion opinions opposite optician optics or orange
orchestra order ordered orders ordinary organ organised organist organs other others otherwise ought our
ours ourselves out outdoors outfits outline output outside outsider outsiders oven ovens over overnight
overtime owe owes owl own owned owner owning owns pace pack packaging packed packing pad pager pages paid
pain painful paint painted pair pairs pallet palliative palm pan pandemic panel panels panic paper paperless
papers paperwork paragraph paralegal paramedic parcel parcels parents parish park parked parking parks
parole parrot part part-time part-timers particular parties partly partner partners parts party pass passed
passes passing passion password past pastry patch patent path patience patient patients pause pavement pay
paying payment payments payroll pays peace peaches peg pegs pen pencil pens pension people per percent
perfect perfectly perhaps permanent permit permits person personal personally personrole pharmacist pharmacy
phone phones photo photograph photographs photos phrase physics physio piano pick picked pickers picking
picks picky picture pictures picturing pie piece pieces pigeons pile pills pilot pilots pin pins pipe pipes
pit pitch pizza place placement places plain plainly plan plane planned planner planners planning plans
plant planted plants plaster plastic plate plates platform play played player players playing plays pleasant
pleasantly please pleased pleasure plenty plumber plumbing plus pocket pockets podcast poetry point points
police policy polish polite politely pond pool poor pop port portal porter porters portfolio portfolios
position positions possible possibly post postcard posted poster posting postman posts pot pots pottery
pounds pour power practical practically practice practices practise practising precisely predicted prefer
prepare prepared present president press pressed pressing pressure pretend pretty price prices pricing pride
priest primary principal principle print printed printer printing prison private prize probably probation
problem problems process procurement producer product production products profession professional professor
profile program programme programmers programs progress project projects promise promised promises promoted
promotion proofread proper properly proposal props prosthetics protein protocol proud prove pub public
publish published publisher publishing pudding pull pulled pulling pulse pump pumps punctual pupil pupils
purpose purser push pushed put puts putting puzzled pyramid qualified qualities quality quarter quay
question questions queue quick quicker quickly quiet quieter quietly quit quite quote race radio radios
railway railways rain raining rains raise raised raising ramp ran rang range ranger rank rare rate rates
rather reach reached reaches read reader readers reading reads ready real really reason reasons rebuilt
recall receipt receipts receiving reception receptionist recipe recipes reckon recognise recognised
recommend record recorded recording recordings records recover recruiter recruiters recruiting red reel
refer referee reference references referral referrals refuse refused region regional register registrar
regret regretted regular regulations regulatory rehearsal reinsurance rejected relay release releases
reliability relief relieved remain remember remembered remembers remind remote remove rent rep repair
repaired repairs repeat replace replaced reply report reported reporter reporting reports reps request
requests rescue research researcher residency residents resources respect responsible rest restaurant
restaurants restful restoration restore restoring result results retail retire retired retires retiring
return returns review reviews rewarding rewrite rewritten ribbon rice ride ridge riding right rights ring
ringing rings rise risk rival river road roadie roads robbed robot robots rode role roles roll roof roofer
room rooms rope roses roster rota rotation rough roughly round roundabout rounds route router routes row
rows rub rubber rubbish rude ruined rule rules rummage run rung running runs rural rush résumé résumés
sacked sad safe safety said sake salary sales salon salt same sample samples sandwich sandwiches sang sat
save saved saves saving savings saw say saying says scale scales scam scan scanner scare scared scene
schedule scheduling scheme school schooling schools science scientists score scores screen screens
screenshot screws script sea seals seam search season seasons seat seats sec second seconds secret secretary
secrets section sector security see seed seeing seem seems seen sees selection sell selling sells send
sending sends senior seniors sense sensible sensors sent sentence sentences serious seriously serve server
service services session set sets settle settled seven seventeen seventy several sewed sewing shade shake
shakes shaking shall shame shan't shape shapes share shared shares sharp shave she she'd she'll shearing
shed sheds sheep sheet shelf shelter shelves shift shifts shine ship shipped shipping ships shirt shock shoe
shoes shook shoot shop shopping shops short shorter shortlist should should've shoulder shoulders shouldn't
shout shouted shouting shouts show showed showing shown shows shut shuts shy sick side sides sideways sight
sign signal signature signatures signed signing signs silence silent silly similar simple simply since sing
singing single sings sink sir sister sit site sites sits sitting six sixteen sixth sixty sixty-one
sixty-three sixty-two size skill skills skin skip skipped slack sleep sleeping sleeps sleeve sleeves slept
slide slides slightly slip slope slot slow slower slowly small smaller smallest smell smelled smells smile
smiling snow so social society socks soft software soil sold solo solution some somebody someone something
sometimes somewhere son song soon sooner sorry sort sorting sorts soul sound sounded sounds soup source
sourdough south space spare sparing speak speaker speaking speaks special speech speeches speed spell
spelling spend spending spent spirit split spoke spoken sponsor spoon sports spot spread spreadsheet
spreadsheets spring springs sprints square squeeze squeezing stack staff stage stages stairs stamina stamp
stand stand-up standard standing stands star start start-up started starters starting starts startup state
station stations statistics stay stayed staying stays steady steal steel steep steer step stepping steps
stick stickers sticky still stock stomach stone stood stool stop stopped stopping stops stopwatch store
stores stories storm storms story straight straighter strange stranger strangers strategist strategy street
strength stress stretch strict strike strikes string strings strip stroke strong structure struggle stuck
student students studied studies studio studios study studying stuff stung stupid subject submission
subscription subsidy success such suck suddenly sugar suggest suggested suggests suit suitcase suitcases
suits sum summer summers sums sun super supervisor supervisors supper suppliers supply support suppose
supposed sure surely surgeon surgeons surgeries surgery surprise surprised surprises surprising survey
surveyor surveys survive survives suspect swallowing swan swap swear swears sweep sweet swept swim swimming
switch switched swore sworn swung system systems table tables tablet tablets tackle tail tailor take taken
takes taking tale talent talk talked talking talks tally tank tannoy tap tape taped targetrole tariff
tariffs tasks taste tasting taught tax taxi tea teach teacher teachers teaches teaching team teams tears
tech technical technician technicians teeth telephone telephones tell telling tells temp temper template
temporary temps ten tenants tend tender tent tenth term terminus terms terrible terribly terrifying test
tested tester testers testing tests text textiles texts than thank thank-you thanked thankful thanks that
that'd that'll the theatre theatres their theirs them themselves then theory there there'd these thesis they
they'd they'll they're they've thick thin thing things think thinking thinks third thirteen thirty
thirty-eight thirty-five thirty-four thirty-nine thirty-one thirty-seven thirty-six thirty-two this thorough
those though thought thoughts thousand thread three threw through throw thrown thumb tick ticket ticketing
tickets tide tidy tight till timber time timed timer times timetable timetables timing tin tiny tip tipped
tips tired title titles to toast toaster today toes together toilet toilets told tomato tomorrow tone tongue
tonight too took tool tools tooth top topic torch torn touch touched touches tough toughest tour touring
tourists tours toward towards towel tower towers town towns trace track tractor trade trades traffic trail
train trained trainee trainees traineeship trainer training trains tram transcribe transcript transfer
translate translated translation translator translators trap travel tray treasure treat tree trees trial
trials tribunal trick tried tries trip trolley trouble truck trucks true truly trumpet trust trusted trusts
truth try trying tubes tune tuner tuning tunnel tunnels turbine turbines turn turned turning turnover turns
tutor tutorials twelve twenty twenty-fifth twenty-five twenty-four twenty-seven twenty-seventh twenty-six
twenty-three twenty-two twice twins two two-man two-page two-thirds type typed typical typically typing ugly
um umbrella uncle under underlined underneath understand understood underwriters unhappy uniform union unit
units university unkind unlearn unless unlock unloved unpaid until unusual up upon upside upstairs us use
used useful useless user users uses usual usually ute utility vacancies vacancy vaccine valley value values
valve valves van vans version versions very vest vet veterans vets vice video videos view village violins
visa visible visit visitor visitors visits vocabulary voice voices volunteer volunteering volunteers vote
voted vouch wages wait waited waiter waiting waits wake walk walked walking walks wall walls want wanted
wanting wants war ward wardrobe wards warehouse warehouses warm warmed warn warned warning warnings was wash
washed washing wasn't waste wasted watch watched watching water wave way ways we we'd we'll we're we've weak
weakness wear wears weather web website wedding weddings wee weeds week weekday weekend weekends weekly
weeks weigh weighing weighs weight welcome weld welder welders welding well went wept were weren't wet whale
what whatever wheel when whenever where wherever whether which whichever while white whiteboard who who'd
who'll who've whoever whole whom whose why wide widow wife will willing win wind winding window windows wine
wing wings wins winter winters wire wisdom wise wish wished with within without witness woman women won
won't wonder wondered wonderful wondering wood wool word words wore work worked worker workers workflow
working works workshop world worried worries worry worse worst worth would would've wouldn't wound wow wrap
wrist wrists write writes writing written wrong wrote yard yeah year years yellow yep yes yesterday yet you
you'd you'll you're you've young younger youngest your yours yourself youth zero zoo
`;

export const EVERYDAY: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/u));

export const isEveryday = (word: string): boolean => {
  const bare = word.toLowerCase().replaceAll('’', "'");
  return EVERYDAY.has(bare) || EVERYDAY.has(bare.replace(/'(?:s|d|ll|re|ve|m)$/u, '')) || APART.has(bare);
};

/** Written without their apostrophe, as speech-to-text does. */
const APART = new Set(
  [...EVERYDAY].filter((word) => word.includes("'")).map((word) => word.replaceAll("'", '')),
);
