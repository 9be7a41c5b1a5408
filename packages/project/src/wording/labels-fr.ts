// The French words of labels.ts.

import type { RecordLabels } from './label-form.ts';

export const labelsFr: RecordLabels = {
  identity: {
    title: 'Identité',
    fields: {
      title: { label: 'Titre', prompt: 'Quel nom donnez-vous au projet ?' },
      promise: { label: 'Promesse', prompt: 'En une phrase, que change ce projet ?' },
      challenge: { label: 'Défi', prompt: 'À quel défi répond-il ?' },
      domain: { label: 'Domaine', prompt: 'De quel domaine relève-t-il ?' },
      territory: { label: 'Territoire', prompt: 'Où se déroule-t-il ?' },
      inseeCode: { label: 'Code INSEE', prompt: 'Quel est le code INSEE du territoire ?' },
      event: { label: 'Soirée', prompt: 'Lors de quelle soirée est-il né ?' },
      date: { label: 'Date', prompt: 'Quand la soirée a-t-elle eu lieu ?' },
      table: { label: 'Table', prompt: 'À quelle table est-il né ?' },
    },
  },
  substance: {
    title: 'L’idée',
    fields: {
      need: { label: 'Le besoin', prompt: 'Qu’est-ce qui manque aujourd’hui, et à qui ?' },
      solution: { label: 'La solution', prompt: 'Que propose le projet, concrètement ?' },
      openQuestions: { label: 'Questions ouvertes', prompt: 'Que reste-t-il à éclaircir ?' },
      directBeneficiaries: {
        label: 'Bénéficiaires directs',
        prompt: 'Qui se servira du projet en premier ?',
      },
      finalBeneficiaries: {
        label: 'Bénéficiaires finaux',
        prompt: 'Pour qui est-il fait, en fin de compte ?',
      },
      indirectBeneficiaries: {
        label: 'Bénéficiaires indirects',
        prompt: 'Qui d’autre y gagnera sans y prendre part ?',
      },
    },
  },
  opportunity: {
    title: 'L’opportunité',
    fields: {
      type: {
        label: 'Type d’opportunité',
        prompt: 'D’où part le projet : une friche, un local, une personne ?',
      },
      description: { label: 'Description', prompt: 'En quoi consiste cette opportunité ?' },
      interestForBearers: {
        label: 'Intérêt pour les porteurs',
        prompt: 'Qu’y gagnent ceux qui le portent ?',
      },
      interestForTerritory: { label: 'Intérêt pour le territoire', prompt: 'Qu’y gagne le territoire ?' },
      interestForInhabitants: {
        label: 'Intérêt pour les habitants',
        prompt: 'Qu’y gagnent celles et ceux qui vivent ici ?',
      },
      obstacles: { label: 'Freins', prompt: 'Qu’est-ce qui pourrait vous freiner ?' },
    },
  },
  bearers: {
    title: 'Celles et ceux qui le portent',
    fields: {
      contributors: { label: 'Ils et elles l’ont imaginé', prompt: 'Qui a eu l’idée ?' },
      category: { label: 'Porteur', prompt: 'Une personne, un collectif ou une collectivité ?' },
      contacts: { label: 'Contacts', prompt: 'Qui accepte d’être contacté, et comment ?' },
      ownership: { label: 'Mode de portage', prompt: 'Le portage sera-t-il public, mixte ou privé ?' },
      legalForm: { label: 'Forme juridique', prompt: 'Association, Scic, entreprise, régie… ?' },
      authorityRoles: { label: 'Rôle de la collectivité', prompt: 'Qu’attend-on de la collectivité ?' },
    },
  },
  project: {
    title: 'Le projet',
    fields: {
      resources: { label: 'Les ressources', prompt: 'Sur quoi peut-on déjà compter ?' },
      activities: { label: 'Activités', prompt: 'Que fera-t-on, semaine après semaine ?' },
      knowHow: { label: 'Savoir-faire du territoire', prompt: 'Que savons-nous déjà faire ici ?' },
      lead: { label: 'Pilote', prompt: 'Qui mène le projet ?' },
      partners: { label: 'Partenaires', prompt: 'Avec qui ?' },
      spending: { label: 'Dépenses', prompt: 'Que faut-il payer, et combien ?' },
      income: { label: 'Recettes', prompt: 'D’où vient l’argent, et combien ?' },
      supportNeeded: { label: 'Accompagnement souhaité', prompt: 'De quelle aide avez-vous besoin ?' },
      easyConditions: {
        label: 'Conditions faciles à réunir',
        prompt: 'Qu’est-ce qui sera simple à obtenir ?',
      },
      hardConditions: {
        label: 'Conditions difficiles à réunir',
        prompt: 'Qu’est-ce qui sera difficile à obtenir ?',
      },
      levers: { label: 'Leviers', prompt: 'Sur quels leviers publics le projet s’appuie-t-il ?' },
      decisionMakers: { label: 'Décideurs', prompt: 'Qui doit donner son accord ?' },
      questionsForPeers: {
        label: 'Questions à nos pairs',
        prompt: 'Que demander à ceux qui l’ont déjà fait ?',
      },
    },
  },
  impact: {
    title: 'Les effets attendus',
    fields: {
      jobsHoped: { label: 'Emplois espérés', prompt: 'Combien d’emplois, et dans quel délai ?' },
      qualitativeBenefits: { label: 'Effets sur la vie d’ici', prompt: 'Qu’est-ce qui ira mieux ?' },
      quantitativeBenefits: { label: 'Effets mesurables', prompt: 'Quels chiffres diront que cela marche ?' },
      goals: { label: 'Objectifs de développement durable', prompt: 'À quels objectifs contribue-t-il ?' },
    },
  },
  followUp: {
    title: 'Le suivi',
    fields: {
      status: { label: 'Statut', prompt: 'Où en est le projet ?' },
      nextSteps: { label: 'Prochaines étapes', prompt: 'Qui fait quoi, et pour quand ?' },
      workingGroups: { label: 'Groupes de travail', prompt: 'Quels groupes se réunissent ?' },
      jobsCreated: { label: 'Emplois créés', prompt: 'Combien d’emplois existent déjà ?' },
      log: { label: 'Journal', prompt: 'Que s’est-il passé depuis la soirée ?' },
    },
  },
  provenance: {
    title: 'D’où vient cette fiche',
    fields: {
      event: 'Identifiant de la soirée',
      challenge: 'Identifiant du défi',
      board: 'Identifiant du plateau',
      cluster: 'La grappe',
      cards: 'Les cartes, telles qu’elles ont été écrites',
      hiddenCards: 'Cartes masquées',
      people: 'Les personnes',
      rule: 'La règle',
      conditions: 'Pourquoi cette idée a été retenue',
      reason: 'Retenue sur décision',
      state: 'Le plateau à ce moment',
      edited: 'Champs modifiés depuis',
    },
  },
};
