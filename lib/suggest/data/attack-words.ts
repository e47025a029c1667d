/** Words for acts of violence and for who commits them. Source: the project's own list, made from the vocabulary of conflict reporting. */
const words = (list: string): string[] => list.trim().split(/\s+/);

/** Verbs whose subject attacks: "gunmen stormed a school". */
export const ATTACK_VERBS = words(`
  attack storm raid ambush bomb shell strafe bombard assault shoot fire gun kill murder assassinate massacre slaughter execute
  behead lynch kidnap abduct hijack seize ransack loot torch burn raze dynamite detonate mine sabotage plant hurl lob launch stage
  perpetrate besiege overrun invade machine-gun machinegun riddle spray gun-down open target hit strike pound blow explode ram
  stab beat torture rape harass intercept stop capture hold harm wound injure destroy damage threaten snatch throw mount unleash
  drag bundle break burst charge drop inflict hack strangle pillage bludgeon decapitate mutilate club stone maim butcher
  brutalise brutalize terrorise terrorize firebomb manhandle pelt pummel knife slash waylay rampage slay flog whip
  dismember incinerate swoop crucify
`);

/** Objects that turn a plain verb into an attack: "opened fire", "planted a bomb", "set fire to", "carried out an attack". */
export const ATTACK_NOUNS = words(`
  attack strike airstrike air-strike raid bombing bomb bombardment shelling ambush assault offensive shooting massacre missile rocket
  mortar drone gunfire barrage operation crackdown blast explosion grenade dynamite arson kidnapping abduction assassination murder
  killing sabotage hijacking warplane jet aircraft shell airraid air-raid incursion siege car-bomb fire crime atrocity execution
  detonation charge device machine-gun truck-bomb gunship helicopter plane campaign
`);

/** Verbs of steering: with "into" and people they attack: "drove a car into a crowd". */
export const STEERING_VERBS = words('drive plow plough crash slam ram steer reverse smash accelerate run');

/** Plain verbs that attack only with such an object. */
export const LAUNCH_VERBS = words(`open plant launch stage carry hurl lob throw detonate perpetrate commit mount unleash set place explode conduct fire blow hold stop break burst charge drop`);

/** Fights have two sides: who stands after "with" or "against" is the other one. */
export const FIGHT_NOUNS = words('gunfight shootout firefight gunbattle battle clash fight fighting confrontation skirmish shoot-out encounter');

/** Words that tie a person to an act in the past: "was convicted of the murder". */
export const TIE_WORDS = words(`
  blames blame blaming accuses accuse accusing responsible sought convicted guilty accused suspected charged indicted sentenced jailed imprisoned implicated involved wanted blamed arrested
  serving participated confessed admitted responsibility authors author perpetrators masterminded
`);

/** Nouns that by themselves name attackers. */
export const ATTACKER_NOUNS = words(`
  gunman gunmen attacker assailant militant terrorist rebel guerrilla guerilla insurgent extremist bandit kidnapper abductor captor
  hijacker bomber assassin killer murderer hitman sniper fighter gang jihadist separatist subversive commando mobster trafficker
  narcotrafficker narcoterrorist gangster raider shooter militiaman paramilitary soldier troop police policeman officer
  hooligan criminal thug delinquent mercenary robber islamist mutineer infiltrator vigilante rapist arsonist pirate outlaw
  intruder enforcer henchman looter rioter skinhead rustler plotter hoodlum goon thief thieve invader executioner torturer
  knifeman axeman saboteur marine paratrooper gendarme legionnaire infantryman cop trooper aggressor carjacker cultist maoist
`);
