/** Words of offices, trades and studies that the corpus happens not to say: nobody's name in speech without capitals. */
const WORDS = `
agenda allocation annex appraisal approver archive assembly asset backlog badge bakery barrel beginner benefit billing blog bonus
booklet bookkeeping bottleneck branch branding brewery briefing broadcast brochure broker budget bulletin bureau bursary calendar
calibration capacity career cashflow catalogue certificate certification checklist chemistry churn circular citation civil claim
cleanroom clinic cluster codebase cohort collateral commission committee compiler compliance component conference console
construction consultancy contractor coordinator corridor courier coursework cover coverage craft crisis curriculum customs cyber
dashboard dataset deadline deck delivery demo deployment depot diagram diploma discord dispatch docket documentation drill
duty editorial elective email embassy employer endorsement enquiry entrance equity escalation estimate ethics evaluation event excel
exhibit exhibition export facility factory faculty feedback fellowship festival fieldwork finance firmware fitness flyer foundry
framework freelance freight funding gallery glossary governance grant graphics greenhouse grievance grid guideline guild handbook
handover harbour hardware headcount helpdesk hiring homework hospice hotline housing hub import inbox incident incubator induction
infrastructure inspection installation insurance intake interface intern internship intranet inventory invoice itinerary journal
junior keyboard keynote kitchen laboratory landlord landscape laptop launch laundry layout leaflet lecture ledger legal lesson
library licence license lifecycle lighting line listing literature loan lobby logistics logo machinery magazine mailing mailshot
maintenance manual manufacturing manuscript marketing masterclass mechanics media medicine membership memo merchandise metric
middleware milestone minutes mortgage motor museum nationwide network newsletter newsroom night notebook notice nursery nursing
observation officer onboarding online operations optics orchard orchestra order outline outreach overview package pamphlet panel
paperwork parish partner partnership payroll penalty pension permit pharmacy phone pipeline pitch placement planner planning
plant platform playbook playlist plumbing podcast policy portal portfolio poster precinct premium presentation press prison
probation procedure process procurement programme project proofreading prospectus protocol prototype provider publisher
publishing purchase quality quarter quarry query questionnaire quota radar radio railway recap receipt reception recipe record
recruitment recycling reference referral refund registry rehearsal release reminder renewal repair replica report repository
research residency resource restaurant retail revenue review revision risk rota roster safety sales sample sandbox scaffold
schedule scholarship scope screening script security seminar sensor server session shift showroom signal simulation slack slide
slideshow slot software specification spreadsheet sprint stakeholder standup stationery statistics steering stock storage
storyboard strategy studio submission subscription supplier support survey syllabus tariff taskforce tax taxonomy technician
template tenant tender textbook textile theatre therapy thesis ticket timber timeline timesheet timetable toolkit tracker trade
trainee training transcript transit translation treasury trial tribunal tuition turnover tutorial underwriting update upload
upskilling utility vacancy valuation vendor venue verification vetting video visa vocabulary volunteer voucher waiver ward
warehouse warranty waste wastewater webinar website welding welfare whiteboard wholesale wiki wiring workbook workflow workload
workplace workshop worksheet yard yearbook zoning
`;

export const WORKPLACE: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/u));
