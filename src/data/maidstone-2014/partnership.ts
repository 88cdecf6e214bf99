import type { Partnership } from '../../model/partnership.js';

export const partnership: Partnership = {
  name: 'Safer Maidstone Partnership',
  area: 'Maidstone',
  county: 'Kent',
  responsibleAuthorities: [
    'Maidstone Borough Council',
    'Kent County Council',
    'Kent Police',
    'Kent Fire and Rescue Service',
    'Kent Probation',
    'Clinical Commissioning Groups',
  ],
  otherMembers: [
    'Office for the Kent Police and Crime Commissioner',
    'Maidstone Prison',
    'Maidstone Mediation',
    'Kenward Trust',
    'CRI',
    'Golding Homes',
    'Town Centre Management',
  ],
  chair: {
    name: 'Cllr John A. Wilson',
    role: 'Cabinet Member for Communities and Leisure Services',
    organisation: 'Maidstone Borough Council',
    source: {
      sourceId: 'plan',
      paragraph: '1.7',
      quote: 'Cllr John A. Wilson – Chair of the Safer Maidstone Partnership',
    },
  },
  viceChair: {
    name: 'Chief Inspector Simon Wilson',
    role: 'Maidstone District Commander',
    organisation: 'Kent Police',
    source: {
      sourceId: 'plan',
      paragraph: '1.7',
      quote: 'Chief Inspector Simon Wilson – Vice Chair of the Safer Maidstone Partnership',
    },
  },
  source: { sourceId: 'plan', paragraph: '2.2' },
  furtherSources: [{ sourceId: 'plan', paragraph: '4.1' }],
  note: "The responsible authorities are those 2.2 calls 'Our statutory partners'; the other members are those that 4.1 names beside them. 4.1 has 'Kent Probation Service' and 'NHS' where 2.2 has 'Kent Probation' and 'the Clinical Commissioning Groups', which are read as the same members and so stand once, as 2.2 prints them. 4.1 does not say who has a seat by statute. The chair and vice chair, their offices and their bodies are as signed at the end of section 1, after 1.7; the area and county are read from the whole document.",
};
