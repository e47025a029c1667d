import { testClaims } from './claim-lines.ts';

testClaims({
  'what somebody was forced to do': [
    ['Some 2,000 families have been forced to flee.', ['displaced 2000-2000 families']],
    ['The offensive forced 30,000 people to leave their villages.', ['displaced 30000-30000 people']],
    [
      'The offensive could force 30,000 people to leave their villages.',
      ['displaced 30000-30000 people unreal'],
    ],
    ['The mayor asked 30,000 people to leave their villages.', ['displaced 30000-30000 people unreal']],
  ],
  'numbers of several words': [
    ['Rebels killed one hundred and seven villagers.', ['killed 107-107 villagers']],
    ['The blast killed two hundred and three were wounded.', ['killed 200-200 people', 'injured 3-3 people']],
    ['Gunmen killed at least ten (10) persons.', ['killed 10-? persons']],
    ['Between two and three hundred people were killed.', ['killed 200-300 people']],
    ['Rebels killed 1 200 people.', ['killed 1200-1200 people']],
  ],
  'lines of wrapped text': [
    [
      'On the road that leads from Dorna to the northern garrison four soldiers were\nkilled on Monday when their convoy was attacked, the army said in a statement\nthat gave no more of it.',
      ['killed 4-4 soldiers'],
    ],
    [
      'On the road that leads from Dorna to the northern garrison two clerks rested.\nkilled on Monday were the plans for a bridge that the council had long wanted\nand never paid for.',
      [],
    ],
  ],
  'heads of people': [
    ['Gunmen killed the village head.', ['killed 1-1 the village head']],
    ['Gunmen killed the head of the village.', ['killed 1-1 the head of the village']],
    ['The blast destroyed two heads of a statue.', []],
  ],
  'numbers with more before them': [
    ['Some 20 to 30 fighters were killed.', ['killed 20-30 fighters']],
    ['Some 20 fighters were killed.', ['killed 20-20 fighters']],
    ['All but three of the 27 crew perished.', ['killed 24-24 crew']],
    ['Three of the 27 crew perished.', ['killed 3-3 crew']],
    ['The army acknowledged the deaths of only nine soldiers.', ['killed 9-9 soldiers']],
    ['Tens of thousands have crossed the border into Orlo.', ['displaced ?-? people']],
    ['Ten killed, scores injured in Vashk blast', ['killed 10-10 people', 'injured ?-? people']],
  ],
  'a headline\'s list without "and"': [
    ['Gunmen kill mayor, two bodyguards in Vashk', ['killed 3-3 mayor, two bodyguards']],
    ['Mother, three children killed in strike on Vashk', ['killed 4-4 Mother, three children']],
    ['In Vashk they killed the mayor, two days before the vote.', ['killed 1-1 the mayor']],
  ],
  'a figure put at another number': [
    ['Police say six people have been killed; the union puts the figure at 45.', ['killed 45-45 people']],
    ['Six people were killed, police said. Residents spoke of at least 40.', ['killed 40-? people']],
    ['Six people were killed, police said. The union puts the cost at 45 crowns.', ['killed 6-6 people']],
  ],
  'words beside the people taken': [
    [
      'Rebels took the mayor and three councillors captive.',
      ['captured 4-4 the mayor and three councillors'],
    ],
    ['Two Red Cross workers were killed.', ['killed 2-2 Red Cross workers']],
  ],
  'nouns for people': [
    ['At least 1,500 households were displaced.', ['displaced 1500-? households']],
    ['At least 1,500 barrels were displaced.', []],
    ['The army captured four infiltrators.', ['captured 4-4 infiltrators']],
    ['The army captured four bridges.', []],
    [
      'Gunmen shot a chaplain, a bartender and two truckers.',
      ['combined 4-4 a chaplain, a bartender and two truckers'],
    ],
    ['Police detained 40 asylum-seekers.', ['captured 40-40 asylum-seekers']],
    ['Police detained 40 parcels.', []],
  ],
  'shootings and stabbings as nouns': [
    ['The shooting of five marchers drew protests.', ['combined 5-5 marchers']],
    ['The fatal shooting of Ana Deri drew protests.', ['killed 1-1 Ana Deri']],
    ['The fatal stabbing of Ana Deri drew protests.', ['killed 1-1 Ana Deri']],
    ["Ana Deri's shooting won a prize.", []],
    ['The shooting of the film ended in May.', []],
  ],
  'counts told by a noun or a verb of counting': [
    ["Four people died on Monday. The army's own count is nine.", ['killed 9-9 people']],
    ['Four people died on Monday. The union stood by its count of nine.', ['killed 9-9 people']],
    ['Four people died on Monday. The union counted nine there.', ['killed 9-9 people']],
    ['Four people died on Monday. The union has a figure of speech for it.', ['killed 4-4 people']],
  ],
  'who is counted in a row': [
    ['The first was gunned down at noon. The second was killed in his car.', ['killed 1-1 The second']],
    ['The second was lost on the clock.', []],
  ],
  'lives and losses': [
    ['That offensive cost more than 2,000 lives.', ['killed 2000-? lives']],
    ['That offensive changed more than 2,000 lives.', []],
    ['The army mourned the loss of two of its men.', ['killed 2-2 its men']],
    ['The firm mourned the loss of two of its clients.', []],
    ['Kingdom beheads 47', ['killed 47-47 people']],
  ],
  'arrests by those who fight': [
    ['Northern forces arrested 12 villagers in Vashk.', ['captured 12-12 villagers']],
    ['Mutinous soldiers arrested the president.', ['captured 1-1 the president']],
    ['Soldiers arrested two smugglers.', []],
    ['Police arrested 12 people in Vashk.', []],
    [
      'The protests grew on Monday. Police fired on protesters, and 310 people were arrested.',
      ['captured 310-310 people'],
    ],
    ['The raids grew on Monday. Police searched bars, and 310 people were arrested.', []],
  ],
  'in the hands of captors': [
    ['There are 45 girls in the hands of the gang.', ['captured 45-45 girls']],
    ['There are 45 girls in the hands of the nurses.', []],
    ['Gunmen took 12 pupils in June.', ['captured 12-12 pupils']],
    ['Gunmen took 12 minutes to leave.', []],
    ['Gunmen took 12 wounded pupils to a hospital.', ['injured 12-12 pupils']],
  ],
  'people who are searched for': [
    ['Rescuers were searching on Wednesday for seven crew members.', ['missing 7-7 crew members']],
    ['Divers are still looking for two children.', ['missing 2-2 children']],
    ['Police are searching for two gunmen.', []],
    ['The club is looking for two children who can sing.', []],
  ],
  'a pronoun before its verb': [
    ['The men we abducted were freed.', ['captured ?-? The men']],
    ['They killed and burned until dawn.', []],
  ],
  'years, ages and places beside people': [
    ['In 1998 three nuns were hacked to death in Orlo.', ['killed 3-3 nuns']],
    ['In 1998 crowns the damage was small.', []],
    ['Lorna Igot, 38, a mother of four, who was killed in June, led the union.', ['killed 1-1 Lorna Igot']],
    ['All 34 aboard army plane dead', ['killed 34-34 people']],
    ['All 34 lights aboard the plane dead', []],
    ['He confessed to the kidnap of 11 nuns.', ['captured 11-11 nuns']],
    ['He confessed to the theft of 11 vans.', []],
  ],
  'lists of two sides': [
    ['Three terrorists and a soldier were killed.', ['killed 3-3 terrorists', 'killed 1-1 a soldier']],
    ['Three vendors, a cook and a clerk were killed.', ['killed 5-5 Three vendors, a cook and a clerk']],
  ],
  'names given to a number': [
    [
      'Seven people died. Two have been identified as Ana Deri and Sami Kel.',
      ['killed 2-2 Ana Deri and Sami Kel'],
    ],
    ['Seven people died. Two have been identified by name.', ['killed 7-7 people']],
  ],
  'groups that are counted, and their members': [
    ['A group of 12 pilgrims was abducted.', ['captured 12-12 pilgrims']],
    ['Two groups of pilgrims were abducted.', ['captured ?-? pilgrims']],
    ['Gunmen abducted a yet to be ascertained number of children.', ['captured ?-? children']],
    ['In the winter of 1996 nine prisoners starved to death.', ['killed 9-9 prisoners']],
    ['In the winter of 1996 crowns were rare.', []],
  ],
  'whom a pronoun in a participle means': [
    [
      'Colonel Sami Deri spoke on Monday. The men fired at the victim, fatally injuring him.',
      ['killed 1-1 the victim'],
    ],
    ['Colonel Sami Deri spoke on Monday. The men injured him.', ['injured 1-1 Colonel Sami Deri']],
  ],
  'things that end like people': [
    ['The blast killed all terror.', []],
    ['The blast killed the tanker.', []],
    ['The blast killed the banker.', ['killed 1-1 the banker']],
  ],
  'whom those left behind mourn': [
    ['The family of a man killed by police wept.', ['killed 1-1 a man']],
    ['A family of six killed in the strike was buried.', ['killed 6-6 A family of six']],
  ],
  'a toll that passes a number': [
    ['The death toll has passed 3,000.', ['killed 3000-? people']],
    ['The death toll has reached 3,000.', ['killed 3000-3000 people']],
  ],
  'a family as one list': [
    ['Her husband and her father-in-law were killed.', ['killed 2-2 Her husband and her father-in-law']],
    ['The mayor and his driver were killed.', ['killed 1-1 The mayor', 'killed 1-1 his driver']],
  ],
  'where somebody was shot': [
    ['The baker, a father of three, was shot at close range.', ['combined 1-1 The baker']],
    ['The guard was shot at a checkpoint.', ['combined 1-1 The guard']],
    ['Soldiers were shot at by rebels.', []],
  ],
  'told once': [
    ['Pregnant woman among six dead in raid', ['killed 1-1 Pregnant woman', 'killed 6-6 people']],
    ['Pregnant pause among six judges', []],
  ],
  'whom a bare number counts': [
    ['Clinics received 40 bodies and 120 wounded.', ['killed 40-40 bodies', 'injured 120-120 people']],
    ['Medics said they had received eight dead.', ['killed 8-8 people']],
    ['The raid on the farmers left eight dead.', ['killed 8-8 farmers']],
  ],
});
