/**
 * Nouns that name people, by what their status usually is. Singular; plurals are made by rule.
 * Source: the project's own list, made from the vocabulary of conflict reporting.
 */
const words = (text: string): string[] => text.trim().split(/\s+/);

/** People whose status the noun does not tell. */
export const NEUTRAL_PEOPLE = words(`
  personality dignitary notable subordinate superior tradesman scout schoolfriend
  person people individual man woman male female gentleman lady guy other one human being body corpse victim casualty
  dead wounded injured survivor fatality life soul martyr suspect detainee prisoner inmate captive hostage abductee
  deceased member leader head chief founder figure target national citizen local native foreigner resident inhabitant
  worker employee staff staffer personnel colleague companion comrade associate follower supporter sympathizer sympathiser
  ally friend neighbour neighbor partner relative family kin loved-one participant passenger passerby bystander occupant driver
  bodyguard guard escort watchman aide assistant adviser advisor deputy secretary director manager official officer
  leaderships dissident opponent defendant convict accused escapee fugitive exile deserter migrant refugee returnee
  youth teenager teen adolescent adult elder pensioner boy girl lad kid child baby infant toddler newborn minor juvenile
  schoolboy schoolgirl schoolchild orphan twin triplet sibling brother sister mother father parent son daughter wife husband
  spouse widow widower uncle aunt cousin nephew niece grandmother grandfather grandson granddaughter grandchild
  grandparent stepson stepdaughter fiancé fiancée girlfriend boyfriend in-law mother-in-law father-in-law brother-in-law
  sister-in-law couple pair trio group crowd gang crew team delegation
  omani qatari emirati bahraini kuwaiti azeri nepali maltese portuguese brazilian argentine argentinian uruguayan paraguayan
  afghan american arab israeli palestinian syrian iraqi iranian turk kurd yemeni saudi libyan egyptian sudanese somali
  kenyan nigerian ethiopian eritrean malian burkinabe nigerien chadian cameroonian congolese rwandan burundian ugandan
  russian ukrainian chechen georgian armenian azerbaijani indian pakistani bangladeshi burmese filipino indonesian
  colombian salvadoran guatemalan honduran nicaraguan peruvian mexican chilean bolivian venezuelan ecuadorean ecuadoran
  panamanian cuban haitian spaniard frenchman briton englishman german italian pole dane swede canadian australian
  japanese chinese korean vietnamese christian muslim jew hindu sikh buddhist shiite shia sunni yazidi druze copt alawite
  rohingya tuareg fulani dogon hausa tutsi hutu uighur uyghur catholic protestant european african asian westerner
  household ex-boyfriend ex-girlfriend fiance fiancee daughter-in-law son-in-law stepbrother stepsister half-brother
  half-sister great-uncle lover heir descendant compatriot confidant confidante backer tribespeople conspirator
  plotter murderer killer burglar intruder rioter looter hooligan internee moslem serb croat bosniak kosovar scot finn
  icelander greek thai taiwanese bengali punjabi sindhi baloch pashtun hazara tamil sinhalese igbo yoruba swiss
  kashmiri tajik uzbek angolan zairean kazakh dominican jamaican senegalese togolese beninese gabonese zimbabwean
  mozambican moroccan bedouin berber maronite sufi dalit adivasi meitei kachin naga bodo maasai turkana nuer dinka
  zaghawa masalit lendu peuhl songhai amhara oromo tigrayan afar
`);

/** People who carry no arms in a conflict. */
export const CIVILIANS = words(`
  civilian villager townsperson townspeople pedestrian shopper worshipper worshiper churchgoer parishioner mourner
  pilgrim tourist traveler traveller commuter motorist motorcyclist cyclist jawan cabbie cabby undergraduate freshman infant kid pirate railwayman dockworker stallkeeper porter sister-in-law maid farmhand housewife caretaker headman villager warden jailer sub-chief chieftain barmaid waitress postmistress postman conductor technocrat accomplice lookout ringleader kingpin dad daddy mum mom mummy grandma grandpa granny stepfather stepmother
  ex-wife ex-husband householder homeowner landlord landlady lodger teller concierge doorman lifeguard bricklayer welder plasterer
  roofer deckhand stoker oiler muezzin verger acolyte novice abbot abbess paediatrician pediatrician anaesthetist radiologist
  pharmacist vet psychologist pensioner centenarian octogenarian septuagenarian ploughman woodcutter beekeeper quarryman
  influencer rapper comedian playwright sculptor filmmaker raider rustler poacher gamekeeper bailiff bombardier sapper
  tankman navigator copilot co-pilot goalkeeper rider biker farmer peasant herder herdsman shepherd
  fisherman miner labourer laborer trader merchant vendor shopkeeper businessman businesswoman banker industrialist
  landowner rancher teacher professor lecturer student pupil schoolteacher principal vice-principal headteacher headmaster headmistress academic researcher scientist scholar
  doctor physician nurse medic paramedic surgeon dentist midwife health-worker patient aid-worker volunteer humanitarian
  journalist reporter correspondent presenter newsreader photojournalist photographer cameraman editor writer blogger broadcaster fixer
  priest nun bishop archbishop monsignor cardinal pastor reverend father missionary imam cleric mullah rabbi monk seminarian
  jesuit preacher theologian clergyman churchman catechist deacon friar
  lawyer attorney judge magistrate prosecutor justice notary jurist
  activist campaigner unionist trade-unionist organizer organiser protester protestor demonstrator marcher striker
  politician lawmaker legislator senator congressman congresswoman parliamentarian deputy mp candidate mayor councilman
  councillor councilor governor minister president premier ambassador diplomat consul envoy attache attaché bureaucrat
  technician engineer architect economist agronomist accountant clerk cashier secretary receptionist cook chef waiter
  waitress maid housekeeper gardener cleaner janitor porter butler servant housewife homemaker carpenter mason builder
  construction-worker electrician mechanic plumber welder truck-driver bus-driver taxi-driver chauffeur pilot
  stewardess artist singer musician actor actress dancer poet painter athlete player footballer coach
  rescuer firefighter fireman first-responder ambulanceman contractor consultant expert specialist inspector
  executive chairman chairwoman chairperson president-elect vice-president spokesman spokeswoman spokesperson
  observer monitor interpreter translator guide hotelier employer customer client tenant squatter beggar
  hijacker kidnapper attacker assailant perpetrator bomber gunman robber thief smuggler trafficker dealer criminal
  climber hiker mountaineer skier swimmer diver seafarer crewman crewmember apprentice townspeople monk stallholder hawker
  butcher baker tailor blacksmith barber weaver potter sailor rower boatman ferryman cyclist jogger picnicker camper matron escort pedlar peddler author
  settler nomad tribesman indigene noncombatant non-combatant witness informant informer collaborator spy agent bride groom
  printer chemist jeweller jeweler optician tutor typist publisher bookseller novelist geologist physicist mathematician historian
  surveyor foreman signalman docker trainee postmistress postman watchmaker locksmith cobbler tanner fiddler organist sexton
  graduate schoolmate classmate playmate roommate guest diner reveller reveler spectator fan visitor devotee
  bartender songwriter screenwriter astronomer philosopher postgraduate singer-songwriter composer midfielder nominee
  defender illustrator rector neurosurgeon critic hairdresser townsfolk stockbroker broker adventurer designer
  producer instructor hostess commissioner chancellor treasurer drummer prostitute sex-worker onlooker newcomer
  prelate governess bridegroom babysitter nanny seamstress grocer youngster supervisor negotiator undersecretary
  coroner solicitor barrister magnate tycoon restaurateur retailer dispatcher curator jockey runner skater wrestler
  boxer cricketer chaplain ayatollah sheik sheikh patriarch nuncio cabinet-maker gravedigger undertaker pallbearer
  stablehand sharecropper fishmonger greengrocer street-vendor shoeshiner rickshaw-puller stevedore trucker
  lorry-driver bus-conductor flight-attendant steward purser skipper mariner fisherfolk boatswain machinist millhand
  textile-worker garment-worker wheelwright goldsmith silversmith glazier decorator day-labourer streetsweeper
  laundress ambulance-driver orderly stretcher-bearer responder first-aider carer caregiver retiree invalid amputee
  inpatient convalescent evacuee asylum-seeker sunbather surfer snowboarder sherpa forester lumberjack logger trapper
  hunter angler vacationer backpacker hitchhiker passer-by vagrant drifter panhandler ragpicker scavenger slum-dweller
  goatherd cowherd gaucho shepherdess newlywed preschooler schoolkid preteen breadwinner king queen prince princess
  emir sultan columnist
  eldest youngest constituent paralegal laureate intern freelancer pastoralist prospector delegate juror gaoler voter elector canvasser
  lobbyist whistleblower vlogger cartoonist announcer
`);

/** People who bear arms for a state or a group. */
export const COMBATANTS = words(`
  soldier troop serviceman servicewoman servicemember service-member fighter combatant trooper infantryman paratrooper
  marine sailor airman gunner sniper commando ranger conscript recruit cadet reservist veteran lieutenant captain major
  colonel general brigadier sergeant corporal private commander commandant warrant-officer noncommissioned-officer
  policeman policewoman police cop constable patrolman gendarme guardsman border-guard officer superintendent inspector
  detective serviceperson peacekeeper paramilitary militiaman militiamen militia militant insurgent rebel guerrilla
  guerilla terrorist extremist subversive jihadist jihadi islamist separatist mercenary warlord operative
  gunman gunmen attacker assailant bomber suicide-bomber hitman assassin gangster mobster bandit vigilante
  legionnaire admiral marshal watchman security-guard security-man agent contra sandinista mujahid mujahideen
  partisan talib taliban force forces unit
  mujahedeen mujahedin janjaweed fusilier grenadier lancer cavalryman artilleryman sentry tracker pathfinder deminer
  minesweeper patroller cadre defector draftee turncoat mutineer putschist irregular auxiliary skirmisher infiltrator
  saboteur dynamiter enemy ultra sepoy jawan havildar naik subedar carabinero
`);

/** Plurals that no rule makes. */
export const IRREGULAR_PLURALS: Record<string, string> = {
  men: 'man', women: 'woman', children: 'child', people: 'people', persons: 'person', wives: 'wife', lives: 'life',
  mujahideen: 'mujahid', mujahedeen: 'mujahedeen', mujahedin: 'mujahedin', janjaweed: 'janjaweed', townsfolk: 'townsfolk', fisherfolk: 'fisherfolk', militia: 'militia', police: 'police', personnel: 'personnel', grandchildren: 'grandchild',
  schoolchildren: 'schoolchild', passersby: 'passerby', 'passers-by': 'passerby', 'brothers-in-law': 'brother-in-law',
  bodies: 'body', clergy: 'clergyman', 'non-combatants': 'non-combatant',
};

/** Plural in form or meaning without an ending. */
export const PLURAL_PEOPLE = words(`people police personnel troops mujahedeen mujahedin janjaweed townsfolk fisherfolk tribespeople staff dead wounded injured youth family mujahideen forces crew`);

/** Endings of nouns for people that the lists may not hold. */
export const PERSON_ENDINGS = /(?:[a-z]{2}(?:men|man|women|woman|person|people)|[a-z]{3}(?:ists?|ians?|eers?|workers?|holders?|leaders?|makers?|keepers?|goers?|fighters?|guards?|drivers?|members?|mates?|boys?|girls?|children|fathers?|mothers?|sons?|daughters?))$/;

/** Animals that the news tells of as it tells of people: they die, are killed and go missing. */
export const ANIMALS = words(`
  cattle cow goat sheep livestock animal dog cat horse camel donkey chicken bird fish whale dolphin elephant rhino lion bear
  bull pig poultry wolf deer monkey snake seal turtle bee insect herd flock pet puppy calf lamb buffalo ox mule hen duck
`);

/** Nouns that end like people and are none, or stand as victims of a verb of killing only in figures of speech. */
export const NOT_PEOPLE = words(`
  terror horror error factor danger turnover harbor prayer shelter copper rubber powder frontier barrier encounter roster reactor
  humor fever decree butter mirror finger trigger disorder layer leather meter fiber timber header laser
  container locker corridor cluster diameter liver tanker trailer semiconductor manor glacier reminder lighter crater liquor
  exterior interior kilometer buffer pageant filter cylinder caliber lumber elevator burger maneuver cruiser perimeter
  laughter cooler ladder generator epicenter refrigerator manpower semester thunder tractor beaver receptor
  blockbuster transplant fertilizer disaster wonder anger hunger labor favor color flavor honor vapor tremor rumor odor behavior
  dinner supper weather motor murder soccer poker thriller chapter
  merger takeover bee wasp
  cattle cow goat sheep livestock animal dog cat horse camel donkey chicken bird fish whale elephant rhino lion bear bull
  pig poultry wolf deer monkey snake mosquito tree plant crop weed virus bacteria germ cell tumor tumour cancer deal bill plan
  proposal idea project hope time engine light job industry company business market economy career chance talk talks negotiation
  peace process story rumour rumor mood buzz joke vehicle car truck tank plane aircraft helicopter drone missile ship boat
  house home building bridge road town village city country region area weapon rifle ammunition cargo money dollar percent
  inning run shot ball penalty game match series season clock server process thread task feature product brand show
  human ocean region session mission vision religion opinion million billion pension passion fashion invasion explosion
  bus train station base camp post position barracks headquarters checkpoint office embassy school hospital church mosque
  system machine network document passport fuel oil power electricity water food grain coffee tower line pipeline plant
`);

/** People whose arrest is an act of a conflict or a crackdown, not of ordinary policing. */
export const POLITICAL_DETAINEES = words(`
  protester protestor demonstrator activist journalist reporter correspondent photographer cameraman editor blogger writer
  student unionist trade-unionist monk nun priest bishop politician lawmaker opponent dissident campaigner lawyer defender
  marcher striker civilian villager migrant refugee worshipper cleric imam teacher academic minister president mayor leader
  supporter member
`);

/** Detained people who are suspects: ordinary policing. */
export const SUSPECTS = words(`suspect accused culprit criminal thief robber smuggler trafficker dealer kidnapper murderer killer assailant attacker bomber driver`);
