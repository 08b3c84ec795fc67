package gleaner.language.internal.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The irregular forms of English. */
final class Irregulars {
	/** base past participle, the third person or the -ing form added where irregular too. */
	private static final String VERBS = "abide abode abode;arise arose arisen;awake awoke awoken;bear bore borne;beat beat beaten;"
			+ "become became become;befall befell befallen;beget begot begotten;begin began begun;behold beheld beheld;bend bent bent;"
			+ "bereave bereft bereft;beseech besought besought;beset beset beset;bespeak bespoke bespoken;bestride bestrode bestridden;"
			+ "bet bet bet;betake betook betaken;bid bade bidden;bide bode bided;bind bound bound;bite bit bitten;bleed bled bled;"
			+ "blow blew blown;break broke broken;breed bred bred;bring brought brought;broadcast broadcast broadcast;build built built;"
			+ "burst burst burst;buy bought bought;cast cast cast;catch caught caught;chide chid chidden;choose chose chosen;"
			+ "cleave clove cloven;cling clung clung;come came come;cost cost cost;creep crept crept;cut cut cut;deal dealt dealt;"
			+ "dig dug dug;do did done;draw drew drawn;drink drank drunk;drive drove driven;dwell dwelt dwelt;eat ate eaten;"
			+ "fall fell fallen;feed fed fed;feel felt felt;fight fought fought;find found found;flee fled fled;fling flung flung;"
			+ "fly flew flown;forbear forbore forborne;forbid forbade forbidden;forecast forecast forecast;foresee foresaw foreseen;"
			+ "foretell foretold foretold;forget forgot forgotten;forgive forgave forgiven;forgo forwent forgone;forsake forsook forsaken;"
			+ "forswear forswore forsworn;freeze froze frozen;get got got;give gave given;go went gone;grind ground ground;"
			+ "grow grew grown;hang hung hung;have had had;hear heard heard;hide hid hidden;hit hit hit;hold held held;hurt hurt hurt;"
			+ "inlay inlaid inlaid;keep kept kept;kneel knelt knelt;know knew known;lay laid laid;lead led led;leave left left;"
			+ "lend lent lent;let let let;lie lay lain;light lit lit;lose lost lost;make made made;mean meant meant;meet met met;"
			+ "mislay mislaid mislaid;mislead misled misled;mistake mistook mistaken;misunderstand misunderstood misunderstood;"
			+ "mow mowed mown;outdo outdid outdone;outgrow outgrew outgrown;overcome overcame overcome;overhear overheard overheard;"
			+ "overtake overtook overtaken;overthrow overthrew overthrown;partake partook partaken;pay paid paid;plead pled pled;"
			+ "put put put;quit quit quit;read read read;rebuild rebuilt rebuilt;rend rent rent;rid rid rid;ride rode ridden;"
			+ "ring rang rung;rise rose risen;run ran run;saw sawed sawn;say said said;see saw seen;seek sought sought;sell sold sold;"
			+ "send sent sent;set set set;sew sewed sewn;shake shook shaken;shed shed shed;shine shone shone;shoe shod shod;"
			+ "shoot shot shot;show showed shown;shrink shrank shrunk;shrive shrove shriven;shut shut shut;sing sang sung;sink sank sunk;"
			+ "sit sat sat;slay slew slain;sleep slept slept;slide slid slid;sling slung slung;slink slunk slunk;slit slit slit;"
			+ "smite smote smitten;sow sowed sown;speak spoke spoken;speed sped sped;spend spent spent;spin spun spun;spit spat spat;"
			+ "split split split;spread spread spread;spring sprang sprung;stand stood stood;steal stole stolen;stick stuck stuck;"
			+ "sting stung stung;stink stank stunk;strew strewed strewn;stride strode stridden;strike struck struck;string strung strung;"
			+ "strive strove striven;swear swore sworn;sweep swept swept;swell swelled swollen;swim swam swum;swing swung swung;"
			+ "take took taken;teach taught taught;tear tore torn;tell told told;think thought thought;thrive throve thriven;"
			+ "throw threw thrown;thrust thrust thrust;tread trod trodden;undergo underwent undergone;understand understood understood;"
			+ "undertake undertook undertaken;undo undid undone;unwind unwound unwound;uphold upheld upheld;upset upset upset;"
			+ "wake woke woken;waylay waylaid waylaid;wear wore worn;weave wove woven;weep wept wept;win won won;wind wound wound;"
			+ "withdraw withdrew withdrawn;withhold withheld withheld;withstand withstood withstood;wring wrung wrung;write wrote written;"
			+ "rewrite rewrote rewritten;bespread bespread bespread;unbind unbound unbound;gainsay gainsaid gainsaid;"
			+ "overrun overran overrun;outrun outran outrun;lean leaned leaned;cast cast cast;wed wed wed;wet wet wet;hew hewed hewn;"
			+ "rive rived riven;bestrew bestrewed bestrewn;beweep bewept bewept";
	private static final String THIRD = "have has;do does;go goes;undergo undergoes;forgo forgoes;outdo outdoes;undo undoes;be is;"
			+ "quiz quizzes";
	private static final String NOUNS = "man men;woman women;child children;foot feet;tooth teeth;goose geese;mouse mice;louse lice;"
			+ "ox oxen;person people;die dice;brother brothers;penny pence;sheep sheep;deer deer;fish fish;swine swine;salmon salmon;"
			+ "trout trout;moose moose;series series;species species;aircraft aircraft;offspring offspring;means means;knife knives;"
			+ "life lives;wife wives;wolf wolves;calf calves;half halves;elf elves;self selves;shelf shelves;leaf leaves;loaf loaves;"
			+ "thief thieves;sheaf sheaves;wharf wharves;scarf scarves;hoof hooves;beef beeves;echo echoes;hero heroes;potato potatoes;"
			+ "tomato tomatoes;veto vetoes;torpedo torpedoes;mosquito mosquitoes;cargo cargoes;volcano volcanoes;tornado tornadoes;"
			+ "negro negroes;buffalo buffaloes;mango mangoes;domino dominoes;embargo embargoes;motto mottoes;analysis analyses;axis axes;"
			+ "basis bases;crisis crises;thesis theses;hypothesis hypotheses;oasis oases;parenthesis parentheses;synthesis syntheses;"
			+ "ellipsis ellipses;emphasis emphases;diagnosis diagnoses;metamorphosis metamorphoses;synopsis synopses;nemesis nemeses;"
			+ "catharsis catharses;phenomenon phenomena;criterion criteria;automaton automata;datum data;medium media;bacterium bacteria;"
			+ "stratum strata;memorandum memoranda;curriculum curricula;erratum errata;symposium symposia;aquarium aquaria;ovum ova;"
			+ "cactus cacti;fungus fungi;nucleus nuclei;radius radii;stimulus stimuli;alumnus alumni;focus foci;syllabus syllabi;"
			+ "locus loci;genius geniuses;octopus octopuses;corpus corpora;opus opera;genus genera;alga algae;larva larvae;nebula nebulae;"
			+ "vertebra vertebrae;formula formulae;antenna antennae;index indices;appendix appendices;matrix matrices;vertex vertices;"
			+ "vortex vortices;codex codices;apex apices;seraph seraphim;cherub cherubim;plateau plateaux;tableau tableaux;bureau bureaux;"
			+ "beau beaux;chateau chateaux;passerby passersby;mother-in-law mothers-in-law;quiz quizzes;gas gases;bus buses;dwarf dwarves;"
			+ "staff staves;kine kine;ottoman ottomans;human humans;german germans;roman romans;norman normans;talisman talismans;"
			+ "shaman shamans;caiman caimans;news news;scissors scissors;trousers trousers";
	private static final String ADJECTIVES = "good better best;bad worse worst;ill worse worst;far farther farthest;little less least;"
			+ "much more most;many more most;well better best;badly worse worst;late later latest;old older oldest;shy shyer shyest;"
			+ "sly slyer slyest;spry spryer spryest;wry wryer wryest;dry drier driest;gay gayer gayest;grey greyer greyest;"
			+ "free freer freest";
	private static final String ADVERBS = "good well;fast fast;hard hard;late late;early early;straight straight;far far;whole wholly;"
			+ "true truly;due duly;full fully;dull dully;public publicly;shy shyly;sly slyly;dry dryly;gay gaily;daily daily;"
			+ "other otherwise;little little;much much;long long;near nearly;high high;low low";

	final Map<String, String[]> verbs = new HashMap<>();
	final Map<String, String> thirds = pairs(THIRD);
	final Map<String, String> plurals = pairs(NOUNS);
	final Map<String, String[]> degrees = new HashMap<>();
	final Map<String, String> adverbs = pairs(ADVERBS);

	Irregulars() {
		for (String entry : VERBS.split(";")) verbs.put(entry.split(" ")[0], entry.split(" "));
		for (String entry : ADJECTIVES.split(";")) degrees.put(entry.split(" ")[0], entry.split(" "));
		verbs.put("be", new String[] { "be", "was", "been" });
	}

	private static Map<String, String> pairs(String entries) {
		Map<String, String> pairs = new HashMap<>();
		for (String entry : List.of(entries.split(";")))
			pairs.put(entry.substring(0, entry.indexOf(' ')), entry.substring(entry.indexOf(' ') + 1));
		return pairs;
	}
}
