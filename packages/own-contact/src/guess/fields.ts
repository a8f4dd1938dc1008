/** A field of work, as it is shown and as it is known by its words. `kin` says which fields lie near each other. */
export interface Field {
  name: string;
  kin:
    | 'care'
    | 'learning'
    | 'code'
    | 'numbers'
    | 'people'
    | 'words'
    | 'goods'
    | 'building'
    | 'public'
    | 'science'
    | 'design'
    | 'law'
    | 'guests'
    | 'trade';
  /** Lower case; matched as whole words, plural or not. Those before the bar are sure signs, those after it lean. */
  words: string;
}

const field = (name: string, kin: Field['kin'], words: string): Field => ({ name, kin, words });

/** Sure signs | words that only lean that way. */
export const FIELDS: readonly Field[] = [
  field(
    'nursing',
    'care',
    'nurse, nursing, RN, midwife, ICU nurse, enfermera, enfermero, krankenschwester, pflege, LPN, nurse practitioner, matron | ward, bedside, patient, ICU, hospital, clinic, med-surg, intensive care, triage',
  ),
  field(
    'nursing informatics',
    'care',
    'nurse informatics, nursing informatics, clinical informatics, informatics nurse, informatics | EHR, electronic health record, charting, health IT, go-live',
  ),
  field(
    'medicine',
    'care',
    'doctor, physician, surgeon, GP, general practitioner, médico, médica, pediatrician, cardiologist, anaesthetist, radiologist, arzt, ärztin, dentist, veterinarian, vet | residency, clinic, hospital, patient, surgery',
  ),
  field(
    'pharmacy',
    'care',
    'pharmacist, pharmacy, pharmacy technician, dispensing | prescriptions, medicines',
  ),
  field(
    'therapy and counselling',
    'care',
    'therapist, psychologist, counsellor, counselor, physiotherapist, occupational therapist, speech therapist, psychotherapist, psicóloga, psicólogo | clients, sessions, rehab, mental health',
  ),
  field(
    'social work',
    'care',
    'social worker, social work, caseworker, case manager, safeguarding, youth worker, trabajadora social, sozialarbeiter, sozialarbeiterin | families, foster, housing support, community',
  ),
  field(
    'teaching',
    'learning',
    'teacher, teaching, teaching assistant, professor, lecturer, head teacher, headteacher, school principal, maestra, maestro, profesora, profesor, lehrer, lehrerin, tutor, educator, special needs | classroom, pupils, students, school, curriculum, lesson, GCSE, grade',
  ),
  field(
    'learning design',
    'learning',
    'instructional designer, learning designer, instructional design, learning and development, e-learning, trainer, curriculum developer, learning experience | LMS, storyline, onboarding, workshop, courses',
  ),
  field(
    'software engineering',
    'code',
    'software engineer, software developer, developer, programmer, backend, back-end, frontend, front-end, full stack, full-stack, SWE, devops, site reliability, SRE, web developer, mobile developer, entwickler, entwicklerin, programador, programadora, software engineering, desarrollador, desarrolladora, platform engineer, engineering manager, tech lead, staff engineer, iOS, android | code, coding, API, java, javascript, typescript, golang, rust, kubernetes, microservices, github, AWS, react',
  ),
  field(
    'cybersecurity',
    'code',
    'cybersecurity, cyber security, security analyst, security engineer, infosec, information security, penetration tester, pentester, SOC analyst, CISO, threat | incident response, SIEM, vulnerability, phishing, firewall',
  ),
  field(
    'IT support',
    'code',
    'IT support, help desk, helpdesk, service desk, sysadmin, system administrator, systems administrator, network engineer, desktop support, IT manager, IT technician | tickets, laptops, network, active directory',
  ),
  field(
    'data analytics',
    'numbers',
    'data analyst, analytics, business intelligence, BI analyst, data analysis, analista de datos, datenanalyst, reporting analyst, insight analyst, insights manager, business analyst | SQL, dashboard, tableau, power BI, KPI, excel, python, reporting',
  ),
  field(
    'data science',
    'numbers',
    'data scientist, data science, machine learning, ML engineer, statistician, AI researcher, data engineer, deep learning, biostatistician, quantitative researcher | model, python, statistics, pipelines, NLP',
  ),
  field(
    'accounting',
    'numbers',
    'accountant, accounting, auditor, audit, bookkeeper, CPA, ACCA, controller, contable, contador, contadora, tax adviser, tax advisor, tax manager, payroll, buchhalter, buchhalterin, steuerberater, steuerberaterin, accounts payable | ledger, month-end, IFRS, big four, invoices, reconciliation',
  ),
  field(
    'finance',
    'numbers',
    'investment banker, financial analyst, finance manager, financial adviser, financial advisor, financial planner, portfolio manager, trader, private equity, wealth manager, venture capital, CFO, FP&A, banker, loan officer, underwriter, actuary, credit analyst, mortgage | bank, banking, fund, investment, valuation, insurance, loans',
  ),
  field(
    'product management',
    'design',
    'product manager, product owner, product management, head of product, VP product, chief product officer, product lead, group PM, PM | roadmap, backlog, sprint, feature, user stories',
  ),
  field(
    'project management',
    'people',
    'project manager, programme manager, program manager, project management, PMO, scrum master, PMP, delivery manager, agile coach, project coordinator | stakeholders, milestones, gantt, delivery, prince2',
  ),
  field(
    'product design',
    'design',
    'product designer, UX designer, UI designer, UX, UI/UX, interaction designer, user experience, service designer, diseñadora UX, diseñador UX, content designer, design lead, product design | wireframe, prototype, figma, usability, design system, portfolio',
  ),
  field(
    'user research',
    'design',
    'user researcher, UX researcher, user research, design researcher, ethnographer, usability researcher | interviews, usability, participants, insights',
  ),
  field(
    'graphic design',
    'design',
    'graphic designer, visual designer, illustrator, art director, animator, motion designer, diseñadora gráfica, diseñador gráfico, graphic design, photographer | typography, adobe, layout, logos, branding',
  ),
  field(
    'architecture and interiors',
    'building',
    'architect, architectural, arquitecta, arquitecto, architektin, architekt, interior designer, landscape architect, BIM | drawings, buildings, facade, RIBA, renovation',
  ),
  field(
    'civil engineering',
    'building',
    'civil engineer, structural engineer, civil engineering, site engineer, quantity surveyor, surveyor, construction manager, site manager, bauingenieur, bauingenieurin, ingeniera civil, ingeniero civil | bridges, concrete, construction, roads, drainage, site',
  ),
  field(
    'mechanical and electrical engineering',
    'trade',
    'mechanical engineer, electrical engineer, electronics engineer, aerospace engineer, manufacturing engineer, process engineer, hardware engineer, automotive engineer, maschinenbau, robotics, production engineer, chemical engineer | CAD, solidworks, plant, turbines, prototype, factory',
  ),
  field(
    'urban planning',
    'public',
    'urban planner, town planner, city planner, planning officer, transport planner, transport planning, urban planning, city planning, urbanista, urban design, traffic engineer | zoning, streets, transit, bus, buses, stops, crossings, GIS, consultation, council, cycling',
  ),
  field(
    'public policy',
    'public',
    'policy adviser, policy advisor, policy analyst, public policy, civil servant, policy officer, government affairs, public affairs, legislative, diplomat, policy manager, foreign service | government, ministry, parliament, briefing, regulation, legislation, consultation',
  ),
  field(
    'charity work',
    'public',
    'fundraiser, fundraising, nonprofit, non-profit, charity, NGO, programme officer, program officer, grant writer, grants manager, development director, humanitarian, ONG, volunteer coordinator, community organizer | donors, grants, beneficiaries, community, trustees',
  ),
  field(
    'environment and sustainability',
    'science',
    'sustainability, environmental, ecologist, conservation, climate, ESG, carbon, energy analyst, forester, ranger | emissions, net zero, habitat, biodiversity, recycling',
  ),
  field(
    'clinical research',
    'science',
    'clinical research, clinical research associate, clinical research coordinator, clinical trial, CRA, CRC, trial monitor, study coordinator | consent, site visits, sponsor, protocol, study, patients, GCP',
  ),
  field(
    'renewable energy',
    'trade',
    'wind technician, wind turbine, turbine technician, solar installer, solar technician, wind farm, renewables, renewable energy, wind energy, solar energy, energy engineer | turbine, blades, tower, grid, panels, substation',
  ),
  field(
    'law',
    'law',
    'lawyer, attorney, solicitor, barrister, paralegal, legal counsel, general counsel, abogada, abogado, anwalt, anwältin, rechtsanwalt, rechtsanwältin, legal assistant, juriste, judge, legal | litigation, contracts, court, clients, bar exam, law firm, chambers',
  ),
  field(
    'regulatory affairs',
    'science',
    'regulatory affairs, regulatory, RA specialist, drug safety, pharmacovigilance, medical writer, quality assurance specialist | clinical trial, submission, FDA, EMA, compliance, biotech, pharma, dossier',
  ),
  field(
    'lab science',
    'science',
    'scientist, research scientist, biologist, chemist, lab technician, laboratory, postdoc, research associate, microbiologist, geneticist, bioinformatics, physicist, researcher, investigadora, investigador, biotech, biotechnology | assay, bench, lab, cells, PCR, papers, grant',
  ),
  field(
    'human resources',
    'people',
    'HR, human resources, HRBP, people partner, people operations, recruiter, talent acquisition, recruiting, recruitment, recursos humanos, personalreferentin, personalreferent, head of people, HR manager, people manager, talent partner, employee relations | onboarding, hiring, benefits, payroll, interviews, headhunter',
  ),
  field(
    'brand strategy and marketing',
    'words',
    'marketing, brand manager, brand strategist, brand strategy, marketing manager, growth marketer, SEO, content strategist, social media manager, advertising, account planner, media planner, performance marketing, CMO, copywriter, marketer, mercadotecnia, campaign manager | campaign, agency, positioning, brand, audience, clients, ads',
  ),
  field(
    'public relations',
    'words',
    'public relations, communications manager, PR manager, PR officer, press officer, comms, corporate communications, communications director, spokesperson, communications officer, PR | press, media, journalists, crisis, internal communications',
  ),
  field(
    'journalism and publishing',
    'words',
    'journalist, reporter, editor, periodista, newsroom, publishing, author, writer, producer, redakteurin, redakteur, podcast, broadcaster, literary agent, technical writer, translator, translation, documentary | stories, newspaper, magazine, manuscript, deadline, radio, books, newsletter',
  ),
  field(
    'film, music and stage',
    'words',
    'filmmaker, film, actor, actress, theatre, theater, musician, composer, stage manager, cinematographer, video editor, sound engineer, screenwriter, director of photography, costume, dancer, choreographer | tour, audience, studio, orchestra, set, rehearsal',
  ),
  field(
    'museums and libraries',
    'learning',
    'librarian, library, curator, archivist, museum, gallery, bibliotecaria, bibliotecario, conservator, collections manager | exhibition, archive, catalogue, visitors, collections',
  ),
  field(
    'sales',
    'people',
    'sales, account executive, sales manager, business development, account manager, SDR, sales representative, vendedor, vendedora, vertrieb, realtor, estate agent, real estate, key account, sales director, letting agent | quota, pipeline, CRM, salesforce, deals, clients, territory',
  ),
  field(
    'customer success and support',
    'people',
    'customer success, customer support, customer service, client services, support manager, call centre, call center, CSM, contact centre, customer experience | tickets, retention, renewals, onboarding, customers, zendesk',
  ),
  field(
    'consulting',
    'people',
    'consultant, management consultant, consulting, strategy consultant, management consulting, unternehmensberater, unternehmensberaterin, consultora, change manager | clients, slides, engagement, transformation, workshops, mckinsey, deloitte',
  ),
  field(
    'operations and supply chain',
    'goods',
    'supply chain, logistics, operations manager, warehouse, procurement, buyer, inventory, dispatcher, distribution, logística, logistik, demand planner, fleet manager, purchasing, freight, operations director, chief operating officer, COO, supply planner, shipping | suppliers, stock, delivery, trucks, shifts, forklift, fulfillment, customs',
  ),
  field(
    'retail',
    'goods',
    'store manager, shop manager, retail, merchandiser, visual merchandiser, retail buyer, shop assistant, merchandising, category manager, boutique, florist, bookseller | stores, customers, stock, tills, shop floor',
  ),
  field(
    'food and hospitality',
    'guests',
    'chef, cook, restaurant, hotel, hospitality, barista, bartender, sommelier, baker, bakery, pastry, catering, head chef, cocinera, cocinero, koch, köchin, front of house, maître, brewer, waiter, waitress, hotel manager, concierge | kitchen, guests, menu, bookings, covers, dining',
  ),
  field(
    'travel and events',
    'guests',
    'event manager, event planner, events, wedding planner, tour guide, travel agent, tourism, flight attendant, cabin crew, conference producer, pilot, airline, event producer | venues, guests, bookings, suppliers, flights',
  ),
  field(
    'skilled trades',
    'trade',
    'electrician, plumber, carpenter, joiner, welder, mechanic, roofer, machinist, HVAC, elektriker, tischler, electricista, fontanero, builder, technician, gas engineer, mason, painter and decorator, toolmaker | site, van, wiring, tools, apprentices, workshop, machines',
  ),
  field(
    'farming and gardens',
    'trade',
    'farmer, farm, agronomist, agriculture, gardener, horticulture, horticulturist, winemaker, beekeeper, fisher, vineyard, agricultural | crops, soil, harvest, seeds, livestock, greenhouse',
  ),
  field(
    'police, fire and rescue',
    'public',
    'firefighter, police, paramedic, ambulance, detective, EMT, coast guard, policía, feuerwehr, bombero, dispatcher 911, probation officer, prison officer | station, emergency, shift, callouts, crew',
  ),
  field(
    'military',
    'public',
    'army, navy, air force, military, officer cadet, sergeant, captain, marine corps, veteran | deployment, squadron, regiment, base',
  ),
  field(
    'sport and fitness',
    'care',
    'coach, personal trainer, fitness, athlete, yoga, sports, physio, gym, nutritionist, dietitian, dietician, football, swimming | training, clients, team, athletes, wellness',
  ),
  field(
    'childcare',
    'care',
    'nursery, childminder, childcare, early years, preschool, kindergarten, daycare, nanny, erzieherin, erzieher, early childhood | children, play, parents',
  ),
  field(
    'hair and beauty',
    'guests',
    'hairdresser, barber, beautician, stylist, salon, makeup artist, nail technician, aesthetician | clients, cuts, colour, appointments',
  ),
  field(
    'games',
    'design',
    'game designer, game developer, game producer, game artist, level designer, games studio, video games, gameplay, esports, game studio, live ops | unity, unreal, players, playtest, free to play',
  ),
  field(
    'administration',
    'people',
    'office manager, executive assistant, administrator, administrative assistant, secretary, receptionist, personal assistant, office administrator, sekretärin, data entry, chief of staff, school secretary | calendar, diary, minutes, filing, front desk',
  ),
];
