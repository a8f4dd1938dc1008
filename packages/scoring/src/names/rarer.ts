/** Everyday words that the same talks and files write two or three times: they count only where nothing is written with a capital. */
const WORDS = `
accessibility accountancy accredited achievement acres acts addresses adjectives advised afford agents agreements agrees aim
aimed aircraft alert allergy allotments allotted allowance alter although amazing amounts analysis anatomy anchors anecdote
announcement anthropology anymore apologises apologising apology applause apple applies approval approximate arches archives
area argued arrivals assembly assumption attachments attendance audible audio authors aware axle babysit bags bakers ballast
banned banner bare barista barman basic bathroom beep beeping begging begonia believes bicycle bid biologists bird biro bite
bites bitter blacked blades bone bookkeeper boot booth bot bowling braille breakdowns breathes breeze brewer broad broom
brutally builder bursaries busload buyers buzzer cabinet campsite canal candid cans cap capelin carbon cardigan cardiologist
cart cause caveats cedar cemetery certification channel chap chapel characters charting chasing cheaper cheapest cheat chewed
choices circles classed clauses cleaned cleaners clearer clearing clerks cleverer climber climbs clippers clips closest clue
cod coffees coil collected color colors comments comparable compares competition complains compliment compressor concerned
conclusion confession confident confused conscience considerate containers contents contest context cooler coordinates copied
copier corkscrew corners corps corpus correction corrects costing cosy cots couch councillor crabs crates creases creature
creeping crib cries crook crooks cue cues cure curry custard dangerous daughters daylight dearer debating decay declined deeper
delay delivers deposit depth designation destroyed detached developer deviation dhal diagram diagrams dial dialogue diaries
diet difficulty digits digressions dinners disagreed disappointed disappointing discount discussing distant documented doer
dollar doses doubtful doughnuts downloads downtime dreading dresses drilled drowning dummy earlies earned easily east
economists edition educator effectiveness election electrical elegant embarrassed embarrassing embarrassment embroider endings
enforce enormous entered entrances envelopes equivalent estates estimate evict ewes examination examiners exec expecting
experiment expired explanation facades fairy familiar fancy fantastic fastest favor favorite favours features fee feeds femur
fences fermentation festivals fever fib findings fined fines finest fitted flask fleece flooded flowers fluent fluid flunked
follows force forester forgets format forming foul fouls fountain frames frightening fringe funders funds furious fuss gamer
garbage gardens gates gearboxes gerbils godson gong goodwill gorgeous gosh gracefully gracious graded grader gram grammar
grander granite granted greet guesses guidelines gum haberdashery hairdressing handsome harness hatchback hating haul hazard
headings headlines headsets heater heel height helpdesk herring hesitations hinge hose hoses household hub humming hurrying
hurting hybrid hymn ignored illness imagined impossible impress improve inch income infection injuries installation instruction
intelligence interaction interests interpreted involves ironing issues jaw judgments jumped jumper jumpers jumping kelpie kick
kicks kidney knocked kronor labelled labelling ladies landed lanyards leadership league leaners leap lectures ledger lettuce
lever license lifted limits limp linen lino lit litres lobster lodge logged logging login logins loop loot losses loupes
machinery mailbox mallet mam manufacturer mapping marketer marketing marking mart masking mathematics measuring meat mechanics
meds meetup melt memorial mending mentoring merely messages microphones microscope midweek mildly minding misprint misread
mistaken misunderstood mixer modest modules molar mothers motor museums mutual napkin nasty neater necessary needing needle
needles nerdy networks nightdress nodding notepaper numbered oat obey object occurred ocean offense oftener oneself opportunity
options ora oranges origin ouch outage overhear overlap owed package page pairing palate pancakes papaya paragraphs parameters
paraphrase parsnips parted passage passenger paste paths pauses peculiar percentage period permitted persistent personality
philology philosophy photocopier pianos pier pill pillow pinging pinned pitches pity placed placements planting platoon
playbooks plug pointed poplar posters postings postmaster postwoman pouring practiced practised praise predict prediction
presented printers prints professionally profiles programmer programmes programming prompt proof proofreading proposed
protocols proved psych publicly publishes pulls punish purple puzzle quarrels queen queries query quid racing rack radiographer
rail rained rat raw reaction readability receive received recently recited recruitment refresher refusal registers rehearsals
rehearse rehearsing released relies remark remarkable renewal renewals repairing replies reputation reservation residence
response responsibly restacking retirement reviewed reviewer rhododendron rid ridges rig roasted rolled rolling rolls roofs
roots rotten rounded rugby ruler runners safeguarding sailing sauce sawhorse schedules scientist scoring screams scripts
scripture scrubs sealed searched seasonal seating secretly secs sections sensing sensor sentimental sepsis series servers
serves setting settling sew shadow shadowing shaken sheets shiny shipbuilders shirts shortest shouters shower shrinking
shutting sighs signalling silage simpler skips skull slices slipped slippers slips slowness smoke smug snail socket sockets
soften softened someplace sorted spacing spanner specialist specific splendid spoiled spotted squares stability stacked
stacking stadium staffing stair standards standup stars statements statistic statistician statue sticker stockpot stones stove
stream sued suggestions summaries summary superb superglue supermarket supervision supported surface suspicious swamp swapped
synthetic tabs tags talker tall tanker taps target targets task tasted teahouse tearoom technologist teenagers telephoned
teller tended tenders theft theremin thief thieving thirds thirtieth threat throat thus ticking tidying tie tied timeline
tissues tomatoes toolbox topics tore torque tortoise total touching toured towels tracksuits transcribed transcriber
transcripts transit translating travels trays treats trimmings trophy tropical truckloads tub tuition tunic typhus tyres
unasked unbearable underside unhurried unplugged unread unsupervised unsure vanilla vanish vanity varnish vendor vendors verb
veterinary views villains vines vision volume votes wage wakes wallet warmly warrant wary watches waters waving weakest wearing
weaving weep wheelbarrow whereas whispering wholesaler windy wireless witnesses woke wooden wording worn wristband yarn yeast
yelled youngsters
`;

export const RARER: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/u));
