// What an archive says of itself to whoever opens it.

import type { Locale } from '@terreau/workshop/session';

export const readMe: Readonly<Record<Locale, (event: string) => string>> = {
  fr: (event) => `${event}

Ceci est toute une soirée : ses défis, ses tables, les personnes, les plateaux avec leur historique, les bulletins, les fiches
projet. Dans la console d’une autre installation de Terreau, « Importer une archive » la fait revivre telle qu’elle était.

À GARDER POUR VOUS. Les codes des tables et des places et les clés des liens sont dedans, pour que ce qui est imprimé continue
d’ouvrir ; les bulletins y portent le numéro de qui les a remis. Les accès des personnes et leurs liens personnels n’y sont que
sous forme d’empreintes (SHA-256), qui n’ouvrent rien par elles-mêmes.

archive.json                 le format (version 1), la soirée, et ce qui était encore secret et n’est donc pas ici
event/*.json                 la soirée et ses défis
boards/ID/document.yjs       le plateau : un document Yjs (encodeStateAsUpdate, version 1) ; racines « cards » et « clusters »
boards/ID/boards.json        la table : nom, codes, temps, budget de voix
boards/ID/participants.json  les personnes ; tokens.json : leurs autres appareils
boards/ID/seats.json         les places et leurs codes ; facilitators.json : qui anime, avec sa clé
boards/ID/phase_changes.json chaque changement de temps ; board_states.json : le plateau à la fin de chaque temps
boards/ID/ballots.json       les bulletins ; paper_ballots.json : ceux sur papier ; marks.json : les « J’en suis »
boards/ID/drafts.json        ce qui a été mis de côté avant d’être dévoilé
boards/ID/projects.json      les fiches projet et leurs ébauches ; project_links.json : leurs liens personnels (empreintes)
boards/ID/client_ids.json    à qui est chaque numéro d’auteur du document Yjs
cards.csv                    les cartes, une par ligne, pour un tableur ; rien n’en est relu

Chaque fichier JSON est la liste des lignes de la table du même nom ; un fichier absent est une liste vide. Les moments sont en
millisecondes depuis 1970. Les mêmes données font les mêmes octets.
`,
  en: (event) => `${event}

This is a whole evening: its challenges, its tables, the people, the boards with their history, the ballots, the project
records. In the console of another installation of Terreau, “Import an archive” brings it back as it was.

KEEP IT TO YOURSELF. The codes of tables and seats and the keys of links are in it, so that what is printed goes on opening; the
ballots bear the number of whoever cast them. People’s tokens and personal links are in it as hashes only (SHA-256), which by
themselves open nothing.

archive.json                 the format (version 1), the evening, and what was still secret and is therefore not here
event/*.json                 the evening and its challenges
boards/ID/document.yjs       the board: a Yjs document (encodeStateAsUpdate, version 1); roots “cards” and “clusters”
boards/ID/boards.json        the table: name, codes, phase, budget of votes
boards/ID/participants.json  the people; tokens.json: their further devices
boards/ID/seats.json         the seats and their codes; facilitators.json: who leads, with their key
boards/ID/phase_changes.json each change of phase; board_states.json: the board at the end of each phase
boards/ID/ballots.json       the ballots; paper_ballots.json: those on paper; marks.json: who said “I’m in”
boards/ID/drafts.json        what was set aside before it was revealed
boards/ID/projects.json      the project records and their drafts; project_links.json: their personal links (hashes)
boards/ID/client_ids.json    whose each author number of the Yjs document is
cards.csv                    the cards, one a row, for a spreadsheet; nothing is read back from it

Each JSON file is the list of rows of the table of that name; a file that is absent is an empty list. Moments are milliseconds
since 1970. The same data make the same bytes.
`,
};
