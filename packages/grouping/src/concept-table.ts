// Words that mean much the same at an evening about a territory, in both languages: a card about trams and one about the
// bus share no word, and still belong together. Words are without accents and in the singular; a star stands for any
// ending. General words of local life, not fitted to the cards on which we measure.

/** The words for one concept in each language. */
export interface ConceptWords {
  readonly fr: string;
  readonly en: string;
}

export const conceptTable: readonly ConceptWords[] = [
  // Mobility.
  { fr: 'velo cyclis* cyclable bicyclette pedal* vtt trottinette', en: 'bike bicycl* cycl* cyclist scooter' },
  {
    fr: 'bus autobus navette minibus tram tramway metro train gare ter arret transport ferroviaire',
    en: 'bus minibus shuttle tram* train station railway subway coach transit transport* timetable',
  },
  {
    fr: 'voiture auto automobil* covoitur* autopartage conduire conducteur permis essence stationne* parking vehicule',
    en: 'car driv* carpool* carshar* parking petrol vehicle licence',
  },
  {
    fr: 'route rue trottoir pieton* vitesse carrefour voirie circulation embouteill* bouchon autoroute marcher marche',
    en: 'road street sidewalk pavement pedestrian traffic speed* crossing roundabout congestion highway walk*',
  },
  // Food.
  {
    fr: 'jardin* potager parcelle semer semis graine serre verger maraich* plantation',
    en: 'garden* allotment orchard seed* greenhouse plot',
  },
  {
    fr: 'repas cantine cuisin* restaur* manger aliment* nourriture assiette menu legume fruit epicerie soupe',
    en: 'meal canteen kitchen cook* food eat* menu lunch dinner vegetable fruit grocer* soup restaurant',
  },
  {
    fr: 'ferme fermier agricol* agricult* paysan* elevage eleveur recolte amap bio pesticide terroir cultiver',
    en: 'farm* agricult* crop harvest* livestock organic* pesticide grower',
  },
  { fr: 'pain boulang* farine fournil ble moulin', en: 'bread bake* baking flour mill oven loaf loaves' },
  // Environment.
  {
    fr: 'dechet poubelle ordure recycl* trier tri compost* decharge plastique emballage benne gaspill*',
    en: 'waste rubbish garbage trash litter* recycl* compost* landfill plastic packaging',
  },
  {
    fr: 'reparer repara* repare reemploi ressourcerie recuperer recuperation atelier bricol* outil',
    en: 'repair* reuse* upcycl* workshop tool mend* secondhand',
  },
  {
    fr: 'arbre foret haie vegetal* nature* biodivers* verdure fleur planter parc espece',
    en: 'tree forest hedge nature* biodivers* flower plant* park wildlife species green*',
  },
  {
    fr: 'climat* pollu* carbone ecolog* environnement* rechauff* canicule emission',
    en: 'climate pollut* carbon ecolog* environment* warming emission heatwave',
  },
  {
    fr: 'eau riviere fleuve canal pluie inond* nappe fontaine',
    en: 'water river stream canal rain* flood* fountain',
  },
  {
    fr: 'energ* electric* solaire eolien* photovolt* nucleair* chauff* chaudiere isolation isoler panneau',
    en: 'energ* electric* solar wind* turbine nuclear heating boiler insulat* panel',
  },
  { fr: 'animal animaux chien chat oiseau abeille ruche', en: 'animal dog cat bird bee hive pet' },
  // Housing.
  {
    fr: 'logement habitat habitation appartement maison immeuble loyer locat* proprietaire hlm coloc* bailleur louer',
    en: 'hous* home apartment flat rent* tenan* landlord owner* homeowner* mortgage dwelling',
  },
  {
    fr: 'batiment constru* urbanis* renov* travaux friche chantier architect*',
    en: 'build* construct* urban planning renovat* developer density zoning architect*',
  },
  { fr: 'hebergement abri sdf foyer', en: 'homeless* shelter*' },
  // Health.
  {
    fr: 'sante medec* medic* hopita* infirmi* soin soign* malad* pharmac* urgence dentist*',
    en: 'health* doctor medic* hospital* nurs* illness sick* pharmac* clinic dentist*',
  },
  {
    fr: 'age agee aine vieill* retrait* pension ehpad senior dependance',
    en: 'elderly older ageing aging senior retire* pension* carer',
  },
  { fr: 'handicap* accessib* fauteuil malvoyant sourd', en: 'disab* accessib* wheelchair deaf blind' },
  // Community.
  {
    fr: 'enfant bebe creche famille parent* jeu* nounou garderie',
    en: 'child* kid baby babies nursery family families parent* playground toy',
  },
  { fr: 'jeune* adolescen* ado etudiant*', en: 'young* youth* teen* student*' },
  {
    fr: 'voisin* quartier entraid* solidarit* solidaire rencontre* convivial* habitant benevol* associati* isole*',
    en: 'neighbo* communit* solidarity meet* volunteer* associati* lonel* isolat*',
  },
  { fr: 'fete bal carnaval kermesse banquet', en: 'party parties feast fair celebrat* festival' },
  {
    fr: 'migrant* refugi* etrang* immigr* langue tradu* interprete',
    en: 'migrant* refugee* foreign* immigra* language translat* interpreter newcomer',
  },
  {
    fr: 'police policier* securit* violen* incivil* delinquan* gendarm* camera eclairage justice prison',
    en: 'police* safe* secur* violen* crim* camera lighting justice prison jail',
  },
  // Culture.
  {
    fr: 'cultur* artist* art musee musi* concert theatr* cinema spectacle patrimoine exposition chant* chorale',
    en: 'cultur* artist* art museum music* concert theat* cinema film heritage exhibit* choir',
  },
  { fr: 'livre bibliothe* mediathe* lecture lire librairie', en: 'book* library libraries read* bookshop' },
  {
    fr: 'sport* stade gymnas* piscine foot* randonn*',
    en: 'sport* stadium gym* pool swim* football soccer hik* skat*',
  },
  // Education.
  {
    fr: 'ecole eleve* scolair* enseign* educat* college lycee* professeur classe universit*',
    en: 'school* pupil teach* educat* college classroom universit*',
  },
  {
    fr: 'formation former apprenti* apprendre stage competence diplome',
    en: 'training apprentic* learn* intern* skill* diploma',
  },
  // Business.
  {
    fr: 'emploi travail* chomage chomeur salarie* embauch* recrut* contrat interim',
    en: 'job work worker employ* unemploy* hire* hiring recruit* workforce contract',
  },
  { fr: 'salaire smic remuner* prime revenu', en: 'wage salary salaries income pay paid' },
  {
    fr: 'entrepris* entrepren* artisan* pme industri* econom* investi* coworking',
    en: 'business* company companies enterpris* entrepren* craft* industr* econom* invest* coworking',
  },
  { fr: 'commerc* magasin boutique vitrine', en: 'shop* store retail* market* downtown' },
  { fr: 'touris* hotel gite camping', en: 'touris* hotel camping visitor' },
  // Innovation.
  {
    fr: 'numeri* internet informati* ordinateur fibre wifi logiciel smartphone',
    en: 'digital internet computer* broadband wifi software smartphone app website online',
  },
  // Public life.
  { fr: 'impot fiscal* tax* tva contribuable imposition cotis*', en: 'tax* fiscal* vat levy levies' },
  {
    fr: 'budget* depens* subvention* argent dette financ* aide allocation',
    en: 'budget* spend* subsid* money debt financ* fund* grant benefit',
  },
  {
    fr: 'etat administrat* fonctionnaire collectivite commune communal* mairie maire region* departement* guichet',
    en: 'government state council county municipal* mayor administrat* bureaucra*',
  },
  {
    fr: 'vote* voter election* electora* elu depute senat* parlement* democrat* referendum citoyen* debat*',
    en: 'vote* voting elect* democra* referendum citizen* parliament* representative debate',
  },
];
