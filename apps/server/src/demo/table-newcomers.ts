// A table of newcomers, in English, that is sorting its cards into clusters.

import type { DemoTable } from './demo-evening.ts';
import { idea, need, note, question, resource } from './writing.ts';

export const newcomers: DemoTable = {
  name: 'Table 44 (English)',
  locale: 'en',
  phase: 'cluster',
  minutesLeft: 9,
  facilitator: 'Joanna',
  people: ['Priya', 'Callum', 'Oksana', 'Margaret', 'Femi', 'Hannah', 'Diego'],
  clusters: [
    {
      key: 'lifts',
      title: 'A lift for the first hundred days',
      by: 'Hannah',
      cards: [
        need(
          'Oksana',
          'Exchanging my Ukrainian licence has taken nine months so far. I am a night nurse at the hospital, and the last bus leaves before my shift begins.',
        ),
        need(
          'Femi',
          'The dairy gave me a job within a week. Finding a way to get there took five: 9 km, starting at 4.30 in the morning.',
        ),
        idea(
          'Hannah',
          'A newcomers’ lift pledge: twenty drivers who each promise one regular trip a week during somebody’s first hundred days.',
          note('Margaret', 'I drive in every Tuesday and Friday with three empty seats. Put me down.'),
        ),
        resource(
          'Margaret',
          'The English library has 140 members in eleven villages, a newsletter on Thursdays and a telephone tree that worked through the 2018 flood.',
        ),
        question(
          'Femi',
          'How do you ask a stranger for a lift in French without sounding as if you wanted money or marriage?',
          note('Hannah', 'A printed card with the destination on it. Half a joke, but I would carry one.'),
        ),
        resource(
          'Diego',
          'Our bakery van leaves for La Ferrade and Pont-Chaussy at five every morning with one free seat. The boss agrees, if nobody touches the croissants.',
        ),
        idea(
          'Oksana',
          'Print everyone’s village on the hospital rota, for those who agree. It took me four months to learn that the pharmacist lives next door.',
        ),
      ],
    },
    {
      key: 'licence',
      title: 'Back behind the wheel',
      by: 'Callum',
      cards: [
        need(
          'Priya',
          'After a year here my Indian licence stopped counting. I have driven for fourteen years, and now I am learning the highway code in French.',
        ),
        idea(
          'Callum',
          'A Saturday study group for the theory test: one question on the wall, everybody argues in three languages, then we look at the answer.',
          note('Priya', 'I passed mine in October. Happy to run the first ten sessions.'),
        ),
        resource(
          'Callum',
          'Behind my workshop there is a private concrete yard, fifty metres long. Ideal for practising hill starts, and for swearing.',
        ),
        question(
          'Margaret',
          'I am 79 and my daughter wants me off the road. Who tells you honestly whether you still drive well?',
        ),
        resource(
          'Hannah',
          'The driving school in Rue des Tanneurs offers lessons at half price to groups of six. It has never been asked before.',
        ),
        need(
          'Diego',
          'A private lesson costs 58 euros an hour. On a seasonal contract that is most of a day spent picking apples.',
        ),
      ],
    },
    {
      key: 'bikes',
      title: 'Bikes that manage the hill to Vernouse',
      by: 'Femi',
      cards: [
        need(
          'Hannah',
          'The road from school up to Vernouse climbs 9 per cent for over a kilometre. With two children and the shopping, an ordinary bike is a penance.',
        ),
        idea(
          'Callum',
          'A cargo-bike library at the town hall: four electric ones, borrowed for three days like books, with child seats that actually fit.',
          note('Femi', 'The dairy might pay for one if its name is on the box.'),
        ),
        resource(
          'Femi',
          'I repaired bicycles for six years in Ibadan. Give me a work stand, some spokes and every second Saturday.',
        ),
        resource(
          'Priya',
          'The bike plan has 24,000 euros left, because only two of the five racks were ever put up. It says so in the council minutes of 3 June.',
        ),
        question(
          'Oksana',
          'Will there be light? In December I finish at seven, and the river path is still pitch dark.',
        ),
        idea(
          'Diego',
          'Reflective jackets made by the sewing workshop at the social centre, in colours that you would also wear to a café.',
        ),
      ],
    },
    {
      key: 'signs',
      title: 'Timetables that anybody can read',
      by: 'Priya',
      cards: [
        need(
          'Priya',
          'The timetable at my stop says “LMMeJV sf vac. scol., TAD”. I have two degrees and I have missed four buses.',
        ),
        idea(
          'Hannah',
          'One poster with pictures: you are here, the next departures, the fare, whom to call. In French, English, Ukrainian, Arabic and Spanish.',
          note('Oksana', 'I will do the Ukrainian, and my sister can draw.'),
        ),
        resource(
          'Margaret',
          'A retired geography teacher in Bellegrave still draws maps by hand for the walking club. He would love a new commission.',
        ),
        question(
          'Diego',
          'The on-demand bus must be booked by phone before five the day before. What if I work until six?',
        ),
        idea(
          'Priya',
          'Text the number of your stop, get the next bus back. No app needed: it has to work on my landlord’s phone from 2009.',
        ),
      ],
    },
  ],
  loose: [
    need(
      'Callum',
      'Timber, tools and two dogs: most of what I move will never fit on a bus. Please remember those who carry things.',
    ),
    idea(
      'Margaret',
      'Share deliveries instead of journeys: one pick-up point a village, one van on Wednesdays. I counted eleven parcel vans in our lane last week.',
    ),
    resource(
      'Oksana',
      'The staff car park has sixty spaces that stay empty all weekend, right beside the coach stop.',
    ),
    question(
      'Hannah',
      'What happens in the school holidays, when half the buses vanish but the jobs do not?',
    ),
    idea(
      'Femi',
      'Pay drivers in hours through the time bank: I take you to the dentist, somebody reads through my cover letter.',
    ),
    need(
      'Margaret',
      'There is no bench and no roof at the stop in Les Essarteaux. Twenty minutes in the rain decides whether I go out at all.',
      note('Callum', 'Give me 600 euros’ worth of larch and two free days.'),
    ),
    resource(
      'Priya',
      'On Wednesdays our whole office works from home, so thirty cars stand still. Nobody has told the people who are looking for one.',
    ),
    idea(
      'Diego',
      'A late minibus from the cinema square: Saturdays at half past eleven, nine seats, three euros, and a driver who is properly paid.',
    ),
    question('Callum', 'Does my insurance cover a passenger whom I pick up on the way in a works van?'),
    need(
      'Femi',
      'Renewing my residence permit costs me a day’s pay: bus, train, queue, train again, and then no bus home.',
      note('Hannah', 'Three of us are due in March. We could book neighbouring slots and share a car.'),
    ),
  ],
  drafts: [],
  ballots: [],
  converged: [],
};
