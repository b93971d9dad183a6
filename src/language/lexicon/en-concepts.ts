/**
 * English words for general diplomatic notions, a comma between them. `*` stands for the regular forms of a verb
 * (`agree*`: agree, agrees, agreed, agreeing). The ids are the same in every language.
 */
export const enConcepts: Readonly<Record<string, string>> = {
  // meeting
  'act:meet':
    'meet, meets, met, meeting with, sit down, sat down, sits down, came together, come together, gathered, gather*, hold talks, holds talks, held talks, holding talks, talked with, face to face, face-to-face, in-person',
  'act:hold':
    'hold, holds, held, holding, convene*, take place, takes place, took place, taken place, taking place, staged, stage*',
  'act:agree':
    'agree*, agreement, agreements, consensus, settled on, reached an understanding, concur*, on the same page, of one mind, in agreement, shared the view, see eye to eye',
  'act:disagree':
    'disagree*, differ*, differences, gap, gaps, rift, at odds, split over, divided over, failed to agree',
  'act:affirm': 'affirm*, reaffirm*, confirm*, reconfirm*, restate*, underlin*, reiterate*, underscore*',
  'act:welcome':
    'welcome*, hail*, applaud*, applauded, appreciate*, appreciation, praised, praise*, thank*, thanked, gratitude',
  'act:urge':
    'urge*, urging, called on, calls on, call on, calling on, called for, calls for, call for, calling for, appeal*, appeal to, press*, pressed, pushed for, exhort*',
  'act:demand': 'demand*, insist*, insisted on, retract*, withdraw the remark*',
  'act:request': 'request*, asked for, asks for, ask for, ask*, sought',
  'act:condemn': 'condemn*, denounce*, decry, decried, deplore*, rebuke*',
  'act:criticise': 'criticise*, criticize*, criticism, accuse*, blame*, slammed, slam*, fault*, lambaste*',
  'act:protest':
    'protest*, lodge a protest, lodged a protest, solemn representations, representations, complaint, summon*',
  'act:oppose': 'oppose*, opposition to, object to, objected to, objection, against',
  'act:support': 'support*, back*, backed, endorse*, endorsement, in favour of, in favor of',
  'act:propose':
    'propose*, proposal, proposals, suggest*, suggestion, put forward, offered to, offer to, float*, floated, initiative, initiatives',
  'act:postpone':
    'postpone*, postponement, delay*, put off, puts off, deferred, defer*, pushed back, shelve*, put on hold, rescheduled',
  'act:cancel':
    'cancel*, cancelled, cancelling, cancellation, called off, call off, scrap*, scrapped, dropped, drop plans, axed',
  'act:decline':
    'refuse*, refusal, reject*, rejection, turn down, turned down, turns down, decline*, rebuff*, snub*, spurn*, denied a',
  'act:accept': 'accept*, acceptance, agree to attend, consent*',
  'act:announce': 'announce*, announcement, unveil*, disclose*, reveal*, made public, declare*, declaration that',
  'act:decide': 'decide*, decision, determine*, settle*, finalise*, finalize*, resolved to, fixed, firm up, firmed up',
  'act:undecided':
    'undecided, not decided, no decision, yet to be decided, yet to decide, undetermined, unsettled, not been fixed, no date, no time frame, no timeline, no fixed date, unclear, not yet set, to be determined, not been set, unspecified, left open, open question',
  'act:set-date':
    'set a date, sets a date, set the date, fixed a date, fix a date, date was set, date has been set, pin down, pinned down, time frame, timeframe, timetable, specific date, concrete date, exact date',
  'act:coordinate':
    'coordinate*, coordination, arrange*, arrangement, arrangements, fine-tune*, working out, work out, worked out, in talks to, iron out',
  'act:consider': 'consider*, considering, weigh*, look at, study the, mull*, mulled, review*',
  'act:seek':
    'seek*, seeks, sought, aim*, aiming, pursue*, strive*, working toward, work toward, push for, pushes for, pushing for, bid to, intend*, plan*, planned',
  'act:hope':
    'hope*, hoping, wish*, want*, desire*, look forward, looks forward, looking forward, eager, keen to, keen on, willing, willingness',
  'act:expect':
    'expect*, expected to, likely, anticipate*, anticipated, forecast*, outlook, prospect, prospects, slated, poised to, set to, due to, projected',
  'act:prepare':
    'prepare*, preparation, preparations, preparing, groundwork, lay the ground, laid the ground, laying the ground, pave the way, paved the way, paves the way, paving the way',
  'act:accelerate':
    'accelerate*, accelerating, speed up, speeded up, sped up, speeds up, speeding up, step up, stepped up, stepping up, expedite*, hasten*, hurry, hurried, fast-track',
  'act:resume':
    'resume*, resumption, restart*, revive*, revival, reopen*, relaunch*, reconvene*, pick up again, return to, get back, brought back, bring back, back on track, renew*, renewed',
  'act:restore': 'restore*, restoration, rebuild*, rebuilt, repair*, mend*, recover*, recovery',
  'act:normalise': 'normalise*, normalize*, normalisation, normalization, normal again',
  'act:suspend':
    'suspend*, suspension, halt*, halted, stall*, stalled, stop*, stopped, pause*, paused, freeze, froze, frozen, interrupt*, interrupted, hiatus, disrupt*, dormant, break off, broken off, lapse*, interruption',
  'act:continue': 'continue*, continuing, keep up, kept up, carry on, maintain*, sustain*, persist*, go on',
  'act:attend':
    'attend*, attendance, participate*, participation, take part, takes part, took part, taking part, join*, joined, be present, present at, show up',
  'act:be-absent':
    'absent, absence of, skip*, skipped, skipping, miss the, missed the, did not attend, stay away, stayed away, no-show, pulled out, pull out',
  'act:host':
    'host*, hosting, play host, playing host, playing the host, host nation, host country, hosts, organise*, organize*',
  'act:chair': 'chair*, chaired, presided, preside*, presides over, moderate*, chairmanship, presidency, chairs',
  'act:visit':
    'visit*, visiting, visitor, trip to, travel*, travelled, traveled, fly to, flew to, went to, goes to, tour',
  'act:arrive': 'arrive*, arrival, landed, touch down, touched down',
  'act:leave':
    'leave for, left for, leaves for, leaving for, depart*, departure, set off, left early, flew home, went home, return home, returned home',
  'act:invite': 'invite*, invitation, inviting',
  'act:discuss':
    'discuss*, discussion, discussions, talk about, talked about, take up, took up, taken up, debate*, go over, went over, deliberate*, on the agenda, confer*, conferred',
  'act:negotiate': 'negotiate*, negotiation, negotiations, negotiating, bargain*',
  'act:sign': 'sign*, signed, signing, signature, ink a, inked, initialled',
  'act:adopt': 'adopt*, adoption, pass a, passed a, approve*, approval, ratify, ratified',
  'act:issue-statement':
    'issue a statement, issued a statement, issued a joint, release a statement, released a statement, put out a statement, issue a joint, issued statements, publish*, published',
  'act:raise':
    'raise*, raising, brought up, bring up, brings up, broach*, put on the table, touched on, touch on, address*, took up the issue',
  'act:mention': 'mention*, refer*, referred to, referring to, reference to, allude*, cite*, cited, spoke of, speak of',
  'act:stay-silent':
    'silent, silence, did not mention, made no mention, no mention of, without mentioning, not mentioned, avoided mention, kept quiet, steered clear, said nothing, omitted, omit*, left out, did not refer, did not comment, no comment, failed to mention, did not touch on, stopped short of mentioning',
  'act:deny':
    'deny, denies, denied, denying, denial, dismiss*, dismissed as, rebut*, refute*, untrue, not true, rule out, ruled out, rules out',
  'act:express-concern':
    'concern*, concerned, concerns, worry, worries, worried, alarm*, alarmed, grave concern, serious concern, apprehension, uneasy, unease, fears, wary, wariness',
  'act:warn': 'warn*, warning, caution*, cautioned, alert*',
  'act:emphasise':
    'stress*, stressed, emphasise*, emphasize*, emphasis, highlight*, underline*, underscore*, point out, pointed out, argue*, argued, maintained that, note*, noted',
  'act:explain': 'explain*, explanation, brief*, briefed, briefing, clarify, clarified, account for, read-out, readout',
  'act:promise':
    'promise*, pledge*, pledged, vow*, vowed, undertake, undertook, commit*, committed, commitment, commitments, assure*, assured',
  'act:promote':
    'promote*, promotion, advance*, push forward, move forward, moved forward, moves forward, further*, boost*, boosted, spur*, drive forward, progress*, make progress',
  'act:strengthen':
    'strengthen*, reinforce*, bolster*, deepen*, tighten*, enhance*, intensify, intensified, intensifies, beef up, cement*, closer ties, step up cooperation',
  'act:widen': 'expand*, expansion, broaden*, widen*, extend*, enlarge*, increase*, grow, grew, growing',
  'act:reduce':
    'reduce*, reduction, cut, cuts, lower*, shrink*, shrank, decrease*, ease*, scale back, scaled back, watered down, weaken*, toned down',
  'act:improve':
    'improve*, improvement, thaw*, mend ties, warm*, warming, easing, ease tensions, rapprochement, stabilise*, stabilize*, stable, amicable, friendly, get better',
  'act:deteriorate':
    'deteriorate*, worsen*, sour*, soured, strain*, strained, fray*, chill*, chilled, frosty, plunge*, hit a low, rocky, row, rows, spat, dispute*, feud*',
  'act:cooperate':
    'cooperate*, cooperation, co-operation, co-operate*, collaborate*, collaboration, work together, working together, worked together, joint work, partner with, teamwork',
  'act:confront':
    'confront*, confrontation, rivalry, clash*, conflict*, hostile, hostility, antagonise*, antagonize*, bloc confrontation, camp confrontation',
  'act:contain': 'contain*, containment, encircle*, counter*, countering, hedge*, deter*, deterring, rein in',
  'act:respect': 'respect*, mutual respect, respectful',
  'act:ensure': 'ensure*, guarantee*, safeguard*, secure*, protect*, uphold*, upheld, defend*',
  'act:establish':
    'establish*, establishment, set up, sets up, setting up, create*, creation, found*, launched a, launch of, build*, built, form*',
  'act:institutionalise':
    'institutionalise*, institutionalize*, institutionalisation, institutionalization, stable and sustainable, systematise*',
  'act:regularise':
    'regularise*, regularize*, regularisation, regularly, regular basis, on a regular basis, annually, every year, each year, once a year, yearly, annual, annual meeting',
  'act:rotate': 'rotate*, rotation, rotating, in turn, by turns, take turns',
  'act:launch-missile':
    'launch*, launched, fire*, fired, firing, lob*, lobbed, test-fire*, test-launch*, put into orbit, test*',
  'act:violate': 'violate*, violation, violations, breach*, breached, in defiance, defy, defied',
  'act:provoke': 'provoke*, provocation, provocations, provocative',
  'act:intrude':
    'intrude*, intrusion, intrusions, incursion, incursions, enter*, entered waters, sailed into, trespass*',
  'act:invade': 'invade*, invasion, aggression, war, attack*, attacked',
  'act:abduct': 'abduct*, abduction, abductions, kidnap*, abductee, abductees',
  'act:detain': 'detain*, detained, detention, arrest*, arrested, custody',
  'act:release-water': 'discharge*, discharged, release of water, water release, ocean release, dump*',
  'act:ban':
    'ban*, banned, banning, embargo, prohibit*, prohibition, blocked imports, restrict*, restriction, restrictions, curb*, curbs',
  'act:lift-ban':
    'lift the ban, lifted the ban, lifting of, lift*, lifted, remove the ban, scrap the ban, withdraw the ban',
  'act:impose': 'impose*, imposed, slap*, levy, levied',
  'act:compensate': 'compensate*, compensation, damages, pay out, reparations',
  'act:apologise': 'apologise*, apologize*, apology, apologies, regret*, remorse',
  'act:appoint':
    'appoint*, appointed, appointment, nominate*, nominated, name as, named as, tapped, new foreign minister, newly appointed, pick as',
  'act:take-office':
    'take office, takes office, took office, taken office, taking office, assume office, assumed office, inaugurate*, inauguration, sworn in, became foreign minister, became prime minister, new post, since taking',
  'act:resign': 'resign*, resignation, step down, stepped down, steps down, quit, quits, bow out',
  'act:dismiss':
    'dismissed from, sacked, sack, removed from office, removed as, oust*, ousted, fired as, impeach*, impeached, impeachment',
  'act:succeed':
    'succeed*, succeeded, successor, successors, replace*, replaced, replacement, take over from, took over from, takes over from',
  'act:elect': 'elect*, elected, election, elections, vote*, voted, ballot, re-elected, win office',
  'act:respond': 'respond*, response, responses, react*, reaction, reply, replied, answer*, answered',
  'act:play-role':
    'play a role, play its role, plays a role, played a role, play its part, play a part, constructive role, constructive part, role in',
  'act:recognise': 'recognise*, recognize*, acknowledge*, aware*, realise*, realize*',
  'act:understand': 'understand*, understood, understanding, mutual understanding',
  'act:compromise': 'compromise*, concession, concessions, give ground, yield*',
  'act:avoid': 'avoid*, avoided, refrain*, shun*, steer clear, sidestep*, dodge*',
  'act:solve':
    'solve*, solved, solution, resolve*, resolution of, settle the, settlement, political solution, overcome, overcame',
  'act:share': 'share*, shared, sharing, exchange of information, information sharing, real time, real-time',
  'act:monitor': 'monitor*, watch*, track*, follow closely, keep an eye, surveillance',
  'act:link': 'link*, tie to, tied to, connect*, associate*',
  'act:return': 'returned, send back, sent back, repatriate*, repatriation, hand back, handed back',
  'act:interfere': 'interfere*, interference, meddle*, meddling, internal affairs',
  'act:abide':
    'abide*, comply, complied, compliance, implement*, implementation, carry out, carried out, fulfil*, fulfill*, honour*, honor*',
  'act:mark': 'mark*, marked, commemorate*, celebrate*, anniversary',
  'act:decouple': 'decouple*, decoupling, cut off, sever*, severing, derisk*, de-risk*',
  // events and documents
  'thing:summit':
    "summit, summits, summitry, leaders' meeting, leaders’ meeting, leaders' summit, leaders’ summit, top-level meeting, meeting of the leaders, summit meeting, summit talks",
  'thing:ministers-meeting':
    "foreign ministers' meeting, foreign ministers’ meeting, foreign ministers meeting, ministerial meeting, ministerial, ministers' meeting, ministers’ meeting, ministerial talks, foreign ministerial, foreign-minister level, top diplomats",
  'thing:meeting': 'meeting, meetings, talks, session, gathering, encounter, conference, sitdown',
  'thing:dialogue':
    'dialogue, dialogues, dialog, communication, communications, contact, contacts, consultation, consultations, consult*, exchange of views',
  'thing:bilateral-meeting':
    'bilateral, bilaterals, bilateral talks, bilateral meeting, one-on-one, two-way talks, separate meeting, separate talks',
  'thing:trilateral':
    'trilateral, trilaterals, three-way, three-nation, three-country, tripartite, triangular, trilaterally, trio',
  'thing:press-conference':
    'press conference, press conferences, news conference, news conferences, press briefing, media briefing, press availability, told reporters',
  'thing:joint-press-conference':
    'joint press conference, joint news conference, joint briefing, joint press briefing, joint press availability, joint appearance',
  'thing:joint-statement':
    'joint statement, joint declaration, joint document, joint communique, joint communiqué, joint press release, common statement, communique, communiqué, joint text',
  'thing:statement': 'statement, statements, declaration, press release, document, documents, text, draft',
  'thing:banquet': 'banquet, banquets, dinner, dinners, welcome dinner, supper, gala, reception',
  'thing:luncheon': 'luncheon, lunch, working lunch',
  'thing:courtesy-call': 'courtesy call, paid a call on, call on president',
  'thing:phone-call':
    'phone call, telephone call, telephone talks, spoke by phone, phone talks, by telephone, on the line, video call, video conference, online, virtual, by video',
  'thing:schedule':
    'schedule, schedules, scheduling, date, dates, timing, timetable, calendar, itinerary, busy schedule, diary',
  'thing:venue': 'venue, venues, location, site of',
  'thing:agenda': 'agenda, agendas, topic, topics, subject of, on the table, item on',
  'thing:secretariat': 'secretariat, secretary-general, secretary general, tcs',
  'thing:working-level':
    "working-level, working level, senior officials, senior officials' meeting, vice ministers, deputy ministers, vice-ministerial, officials' meeting, assistant minister",
  'thing:framework': 'framework, frameworks, mechanism, mechanisms, format, platform, structure, architecture, process',
  'thing:areas': 'areas of cooperation, fields of cooperation, areas, fields, sectors, pillars, six areas, six fields',
  'thing:project': 'project, projects, programme, program, programmes, programs, campaign',
  'thing:fund': 'fund, funds, aid, financing, loan, loans, assistance',
  // security
  'thing:sanctions': 'sanction, sanctions, sanctioned, sanctioning',
  'thing:denuclearisation':
    'denuclearisation, denuclearization, denuclearise*, denuclearize*, nuclear-free, dismantle its nuclear, complete denuclearisation, complete denuclearization',
  'thing:nuclear':
    'nuclear, nukes, atomic, nuclear test, nuclear weapons, nuclear programme, nuclear program, warhead, warheads',
  'thing:missile': 'missile, missiles, ballistic missile, ballistic missiles, icbm, icbms, rocket, rockets, ballistic',
  'thing:satellite': 'satellite, satellites, spy satellite, reconnaissance satellite, military satellite',
  'thing:threat': 'threat, threats, threaten*, menace, coerce*, coercion, intimidate*, bully, bullying',
  'thing:security-council':
    'security council, unsc, un resolution, un resolutions, security council resolution, security council resolutions, council resolutions, un sanctions',
  'thing:peace-stability':
    'peace and stability, peace and prosperity, regional peace, stability and peace, peace, stability, prosperity, peace and security',
  'thing:security':
    'security, defence, defense, security environment, military, armed forces, security ties, national security',
  'thing:alliance': 'alliance, alliances, ally, allies, allied, quasi-alliance, partnership, partner, partners',
  'thing:exercise':
    'exercise, exercises, drill, drills, military exercise, military exercises, joint exercise, joint exercises, joint drill, joint drills, war games, manoeuvres, maneuvers',
  'thing:hotline': 'hotline, hotlines, hot line, emergency line',
  'thing:military-cooperation':
    'military cooperation, arms trade, arms deal, arms transfer, weapons transfer, arms, weapons',
  'thing:rule-of-law': 'rule of law, rules-based, international law, international order, law-based order',
  'thing:status-quo-change':
    'status quo, by force, unilateral change, unilateral attempts, force or coercion, change the status quo',
  'thing:territorial-dispute':
    'territorial, disputed islands, disputed islets, island dispute, maritime dispute, territory, sovereignty, territorial waters, coast guard, waters',
  'thing:history':
    'history issue, history issues, historical issues, wartime, wartime history, historical grievances, colonial rule, colonial, war shrine, history, shrine visit, historical',
  'thing:forced-labour':
    'forced labour, forced labor, wartime labour, wartime labor, forced labourers, forced laborers, conscripted',
  'thing:comfort-women': 'comfort women, wartime sex slaves, sexual slavery, wartime brothels',
  'thing:thaad': 'thaad, missile defence, missile defense, anti-missile',
  'thing:cyber': 'cyber, hacking, hackers, crypto, cryptocurrency, crypto assets, cyberattacks',
  'thing:human-rights': 'human rights, rights abuses',
  'thing:sanction-evasion': 'evade sanctions, evasion, circumvent*, illicit',
  'thing:extended-deterrence': 'deterrence, extended deterrence, nuclear umbrella',
  // economy and exchange
  'thing:seafood': 'seafood, fishery products, marine products, aquatic products, fish imports',
  'thing:import-ban':
    'import ban, import bans, ban on imports, ban on seafood, seafood ban, ban on japanese, import restrictions, import suspension',
  'thing:treated-water':
    'treated water, wastewater, contaminated water, radioactive water, fukushima water, nuclear-contaminated water',
  'thing:trade-pact':
    'free trade agreement, free trade agreements, free trade pact, free-trade agreement, free-trade deal, free trade deal, trade pact, trade deal, fta, ftas, trade agreement, rcep, trade accord',
  'thing:economy-trade':
    'economy, economic, economies, trade, commerce, investment, business, businesses, market, markets, industry',
  'thing:supply-chain': 'supply chain, supply chains, industrial chain, industrial chains, production chain',
  'thing:export-controls':
    'export control, export controls, export curbs, export restrictions, rare earth, rare earths, critical minerals, chips, semiconductor, semiconductors',
  'thing:tariff': 'tariff, tariffs, duties, reciprocal tariffs, trade war, protectionism',
  'thing:human-exchange':
    'people-to-people, people to people, human exchange, human exchanges, personnel exchanges, person-to-person, exchanges between people, visitors, students, tourism, tourists, travel, youth exchange, exchange of people',
  'thing:culture': 'culture, cultural, culture ministers, arts, sports',
  'thing:visa': 'visa, visas, visa-free, visa waiver',
  'thing:climate-environment':
    'climate, climate change, environment, environmental, carbon, decarbonisation, decarbonization, yellow dust, pollution, fine dust, sustainable development, green',
  'thing:health':
    'health, public health, healthcare, pandemic, covid, coronavirus, ageing, aging, disease, low birth rate',
  'thing:science-digital':
    'science, technology, digital, artificial intelligence, innovation, tech, science and technology, intellectual property, data',
  'thing:disaster':
    'disaster, disasters, disaster relief, disaster prevention, earthquake, safety, rescue, public safety',
  'thing:energy': 'energy, oil, gas, power plant, reactor',
  'thing:agriculture': 'agriculture, agricultural, farm, food security, beef',
  'thing:citizens': 'citizen, citizens, national, nationals, residents, public, people',
  'thing:north-korea-issue':
    "north korean issue, north korea issue, north korea's nuclear, pyongyang's nuclear, korean peninsula, peninsula",
  'thing:situation':
    'situation, regional situation, international situation, international affairs, regional affairs, regional and international, global affairs, state of affairs',
  // notions
  'idea:core-interests':
    'core interest, core interests, vital interests, core concerns, major concerns, red line, red lines',
  'idea:sensitive-issues':
    'sensitive issue, sensitive issues, sticky issues, thorny issues, delicate, sensitive, contentious',
  'idea:common-interests':
    'common interest, common interests, mutual benefit, shared interests, mutual interests, win-win',
  'idea:responsibility': 'responsibility, responsibilities, responsible, duty',
  'idea:trust': 'trust, mutual trust, confidence-building, confidence',
  'idea:broad-perspective':
    'broad perspective, big picture, wider perspective, bigger picture, broader perspective, long-term perspective, strategic perspective, high vantage',
  'idea:future-oriented': 'future-oriented, forward-looking, for the future, future generations, looking ahead',
  'idea:turning-point':
    'turning point, watershed, milestone, new start, fresh start, new beginning, new departure, new chapter, crossroads, starting point, historic, momentum, new era',
  'idea:strategic-mutual-benefit':
    'strategic mutual benefit, mutually beneficial relationship, strategic relationship, mutually beneficial relationship based on common strategic interests',
  'idea:openness': 'open, openness, inclusive, inclusiveness, transparent, transparency, free and open',
  'idea:multilateralism':
    'multilateral, multilateralism, multilateral trade, regional integration, east asian, east asia cooperation, community, asean, plus three',
  'idea:driving-force': 'driving force, engine, locomotive, leading role, engine of growth',
  'idea:neighbour':
    'neighbour, neighbours, neighbor, neighbors, neighbouring, neighboring, close neighbours, close neighbors, next-door',
  'idea:interference-by-others':
    'outside interference, external interference, outside powers, outsiders, under pressure from, strategic autonomy, independent',
  'idea:importance':
    'importance, important, significant, significance, crucial, vital, essential, key, need for, necessity, meaningful',
  'idea:difficulty':
    'difficult, difficulty, difficulties, hard, challenge, challenges, obstacle, obstacles, hurdle, hurdles, uphill, tough, impossible, not easy, stumbling block',
  'idea:possibility':
    'possible, possibility, possibly, feasible, chance, chances, prospect of, within reach, door remains open',
  'idea:condition': 'condition, conditions, precondition, preconditions, prerequisite, atmosphere, mood, climate for',
  'idea:tension': 'tension, tensions, tense, friction, flare-up, crisis, standoff, stand-off, escalate*, escalation',
  'idea:relations': 'relations, relationship, relationships, ties, bilateral ties',
  'idea:progress':
    'progress, breakthrough, outcome, outcomes, result, results, achievement, achievements, headway, deliverables, tangible',
  'idea:gap-in-time':
    'since, first time since, in four years, for the first time in, after a hiatus, first in, first since, not since, years after, last met, last held, long-stalled',
  'idea:first-time': 'first, first time, first-ever, for the first time, inaugural, maiden, debut, unprecedented',
  'idea:last-time': 'last time, previous, the last such, most recent, last meeting, last one, prior meeting, latest',
  'idea:next-time': 'next summit, next meeting, next round, next chair, the next, upcoming, forthcoming',
  'idea:early-date':
    'early date, at an early date, early holding, earliest, earliest convenient, as soon as possible, as early as possible, at the earliest, soon, promptly, swiftly, without delay, before long, near future, earliest possible, mutually convenient, convenient time, quickly',
  'idea:concrete': 'concrete, specific, specifics, detail, details, detailed, concretely, substantive, practical',
  'idea:frank': 'frank, frankly, candid, candidly, in-depth, sincere, heart-to-heart',
  'idea:caution':
    'cautious, cautiously, lukewarm, reluctant, reluctance, passive, non-committal, noncommittal, hesitant, reserved',
  'idea:positive':
    'positive, positively, constructive, active, proactive, enthusiastic, optimistic, favourable, favorable',
  'idea:common-understanding':
    'shared understanding, common ground, common understanding, common goal, common goals, shared goal, common responsibility, common task',
  'idea:official': 'official, officially, formal, formally',
  'idea:informal':
    'informal, informally, unofficial, unofficially, sidelines, on the sidelines, on the margins, brief exchange, pull-aside',
  'idea:domestic-politics':
    'domestic politics, domestic reasons, domestic affairs, political turmoil, martial law, parliament, diet, national assembly, cabinet, approval rating, ruling party, opposition',
  'idea:reason-schedule':
    'busy schedule, scheduling conflict, scheduling reasons, other engagements, schedule reasons, urgent business, prior commitments',
  'idea:responsible-side': 'because of china, blamed on, due to circumstances, circumstances',
  // further
  'act:represent':
    'represent*, stand in for, stands in for, stood in for, on behalf of, in place of, send, sends, sent, delegation, delegate, envoy',
  'act:talk': 'talk*, conversation, conversations, exchange*, chat, spoke with, speak with, words with',
  'act:give-speech': 'speech, speeches, remarks, opening remarks, address, keynote, opening statement, told the, toast',
  'act:last': 'lasted, last for, lasting, went on for, ran for, minutes long',
  'act:use-influence': 'influence, leverage, sway, clout, use its influence',
  'act:be-apart': "apart, drift*, estranged, distant, at arm's length, keep at arm's length, aloof",
  'act:take-turn': 'turn to host, turn to chair, next in line, its turn, turn of',
  'act:consult': 'consult*, duty to consult, commitment to consult, pledge to consult, consultation',
  'act:accompany': 'accompany, accompanied, accompanies, join the trip, escort*',
  'act:withdraw': 'withdraw*, withdrew, withdrawn, retract*, take back, took back, walk back, rescind*',
  'act:rule': 'rule*, ruling, verdict, court, judgment, judgement',
  'act:trade-blame': 'finger-pointing, recrimination, trade barbs, traded barbs, war of words',
  'thing:islands': 'island, islands, islets',
  'thing:principles': 'principles, principle, spirit, creed',
  'thing:working-group':
    'working group, working groups, task force, committee, panel, joint committee, consultative body',
  'thing:early-warning': 'early warning, warning data, warning system, early-warning',
  'thing:indo-pacific': 'indo-pacific, pacific, free and open indo-pacific',
  'thing:taiwan-issue': 'taiwan, taiwan strait, taiwan contingency, cross-strait',
  'thing:ukraine-war': 'ukraine, war in ukraine, russia, russian',
  'thing:public-opinion': 'poll, polls, survey, public opinion, approval, respondents',
  'thing:share-of-world':
    'gross domestic product, gdp, share of, percent of, world economy, global economy, population',
  'thing:statement-of-chair': "chair's statement, chairman's statement, chair's summary",
  'thing:cultural-exchange-year': 'year of cultural exchange, cultural exchange year, exchange year, exchange program',
  'thing:lawmakers': 'ruling party leader, party leader, lawmakers, lawmaker, legislators',
  'idea:standalone': 'standalone, stand-alone, on their own, dedicated, separate from, exclusively for',
  'idea:calm': 'calm, quiet, smooth, cordial, harmony, harmonious, friendly atmosphere',
  'idea:complete': 'complete, completely, full, fully, in full, thorough, comprehensive',
  'idea:silence-of-coverage': 'no details, gave no details, without elaborating, did not elaborate, would not say',
  'idea:historic': 'historic, history-making, landmark, unprecedented, epoch-making',
  'idea:leadership': 'leadership, leading, lead*, political will, determination, resolve',
}
