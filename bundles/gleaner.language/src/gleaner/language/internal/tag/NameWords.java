// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.tag;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Words that help to tell names from other words with a capital. */
final class NameWords {
	private static final Set<String> TITLES = words(
			"mr mrs miss ms sir lady lord dr doctor captain colonel major general king queen prince princess uncle aunt madam "
					+ "madame monsieur saint st father brother sister mother mistress master don count duke earl squire judge professor "
					+ "cousin sergeant lieutenant dame emperor empress pope parson deacon");
	/** Titles that are written with a dot. */
	private static final Set<String> DOTTED = words(
			"mr mrs ms dr st capt col gen rev prof lt messrs");
	/** Words of all times that carry grammar, and cries; line after line begins with them. */
	private static final Set<String> FUNCTION = words(
			"a an the this that these those i me my mine myself we us our ours ourselves you your yours yourself yourselves "
					+ "ye thou thee thy thine thyself he him his himself she her hers herself it its itself they them their theirs "
					+ "themselves who whom whose which what whoever whatever whichever whoso and or but nor for so yet if unless than "
					+ "as at by from in into of off on onto out over to unto up upon with within without about above across after "
					+ "against along amid amidst among amongst around before behind below beneath beside besides between betwixt beyond "
					+ "down during ere near past round since through throughout till toward towards under underneath until while whilst "
					+ "am is are was were be been being art wast wert have has had hath hast having hadst do does did doth dost didst "
					+ "done can could canst couldst may might mayst must shall shalt should shouldst will wilt would wouldst not no nay "
					+ "yea yes aye ay never ever oft often here there where when whence hence thence whither hither thither why how now "
					+ "then thus too also only even still just once again always alway perchance perhaps methinks o oh ah alas alack lo "
					+ "ho ha hey hark hail hush well all any both each every few many more most much neither either none one other "
					+ "others another own same some several such somewhat something nothing naught nought an' wi' o' i' th' t' 'tis "
					+ "'twas 'twere 'twill 'twould 'twixt 'neath 'mid 'mong 'gainst 'em o'er e'er ne'er e'en whate'er where'er whene'er "
					+ "howe'er tho tho' thro thro' ev'n let lest albeit although though because whether whereat whereby wherefore "
					+ "wherein whereof whereon therefore therein thereof thereby therewith therewithal forth away back first last next "
					+ "ne yon yonder ey la fa fie farewell adieu amen welcome good come go two three four five six seven eight nine ten "
					+ "twa ain sae nae wee gie wi auld ilka whaur frae gin awa doon oot och hoo wha fu' a' ca' ha' fa' mither faither");
	/** Capitals of the calendar, of tongues, of faith and of books, which name nobody. */
	private static final Set<String> NOBODY = words(
			"monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
					+ "september october november december dec nov oct sept spring summer autumn winter christmas yule easter "
					+ "michaelmas lammas whitsun sabbath lent english french spanish german latin italian irish scottish scotch welsh "
					+ "british chapter letter canto book stanza part scene act volume vol page note sonnet song ode nature heaven "
					+ "heavens hell earth lord god's-acre bible psalm scripture christian christians christendom catholic catholics "
					+ "pagan heathen muse muses saviour redeemer creator almighty ii iii iv vi vii viii ix xi xii xiii xiv xv finis "
					+ "envoy l'envoi refrain chorus death life love time night day sin fate fame fortune hope faith charity mercy grace "
					+ "peace joy glory truth beauty virtue vanity liberty freedom honour honor reason pleasure sorrow nemesis amen "
					+ "notre deo emb chaos echo east west north south orient occident sun moon star stars");
	/** Names whom a god bears, whatever else they are. */
	private static final Set<String> DEITIES = words(
			"god satan christ jesus jehovah allah jah lucifer beelzebub venus jove jupiter juno mars apollo phoebus "
					+ "ph\u0153bus diana minerva pallas vulcan mercury hermes neptune bacchus ceres cupid eros hymen aurora flora pan "
					+ "cynthia cytherea aphrodite artemis athena zeus hera hades pluto proserpine proserpina persephone demeter "
					+ "dionysus hephaestus poseidon saturn janus titan hecate hesper hesperus vesper boreas zephyr zephyrus aeolus "
					+ "thetis triton psyche melpomene thalia urania clio erato euterpe calliope terpsichore polyhymnia odin wodin woden "
					+ "thor balder loki freya isis osiris brahma vishnu siva shiva krishna buddha baal moloch dagon astarte ashtaroth "
					+ "belial mammon chryst christus jesu");
	/** Names that people are called by and that are words too. */
	private static final Set<String> GIVEN_AND_WORDS = words(
			"jack frank will bill billy bob bobby dick harry kitty kate nell nelly peg peggy sally sue molly moll poll polly "
					+ "dolly jimmy tommy tom tim ned ted sam robin rob roger peter mark luke matthew john paul jock jean ruth eve fanny "
					+ "flora phoebe ivy rosemary clement basil hector homer hamlet arthur roland oliver ralph guy ray tony sandy terry "
					+ "martin marian maria viola sibyl delphinia carol jenny nan nancy meg bess bessie joe ben dan don ann anne jill "
					+ "pat patty jess leo max abel cain laurel daphne iris lea kit nick noel josh matt paddy patsy rose jacky willy wat");
	/** Names of people that are places too. */
	private static final Set<String> GIVEN_AND_PLACES = words(
			"adelaide augusta austin bryan casper charlotte constantine eugene florence frederick gary hannibal helena "
					+ "lawrence leon nancy orlando regina selma sofia sydney tyler victoria");
	/** Places that are names of people too. */
	private static final Set<String> PLACES_AND_GIVEN = words(
			"chester clinton dallas geneva georgia hamilton israel jackson jordan lincoln madison monroe montgomery olympia "
					+ "raleigh sherman valencia virginia washington darwin dominica salvador tara kimberley paris lorraine eden "
					+ "carolina rosario churchill nelson wellington burlington");
	/** Offices, which a title goes with. */
	private static final Set<String> OFFICES = words(
			"chancellor mayor admiral chief high bishop president minister treasurer marshal commander keeper provost "
					+ "lieutenant justice general");
	/** Places of verse that lists of names take for people, or do not know. */
	private static final Set<String> PLACES = words(
			"eden rhine erin arcady arcadia elysium hesperides gethsemane afric araby ind cathay avalon camelot lyonesse "
					+ "helicon ilium ilion ilios tempe caledonia hibernia cambria carolina florida asia tabor mannahatta northland "
					+ "southland paradise golgotha babel gomorrah hellas arden tweed yarrow teviot thule atlantis zembla");
	/** One of a people. */
	private static final Set<String> PEOPLES = words(
			"greek roman saxon norman yankee jew turk dane goth pict gael gaul scot dutch russian spaniard frenchman "
					+ "englishman irishman dutchman briton trojan grecian hebrew moor moslem hun vandal celt breton switzer tartar arab "
					+ "tory whig indian hindu persian mede parthian scythian ethiop egyptian israelite philistine canaanite gypsy");
	private static final Set<String> PLACE_ENDS = words(
			"street river avenue road island isle county city square hall park house lake sea bay mountain mountains hill "
					+ "hills valley castle abbey gate bridge lane court tower inn cape creek forest glen head point strait ocean falls "
					+ "moor wood mall grange heights terrace row");
	private static final Set<String> DETERMINERS = words(
			"the a an this that these those each every some any no what my thy his her its our your their one another such ye "
					+ "th'");

	private NameWords() {
	}

	/** All are asked in lower case. */
	static boolean isTitle(String plain) {
		return TITLES.contains(plain) || DOTTED.contains(plain);
	}

	static boolean isDotted(String plain) {
		return DOTTED.contains(plain);
	}

	static boolean isFunction(String plain) {
		return FUNCTION.contains(plain);
	}

	static boolean isNobody(String plain) {
		return NOBODY.contains(plain) || plain.endsWith("s") && NOBODY.contains(plain.substring(0, plain.length() - 1));
	}

	static boolean isDeity(String plain) {
		return DEITIES.contains(plain);
	}

	static boolean isGivenAndWord(String plain) {
		return GIVEN_AND_WORDS.contains(plain);
	}

	static boolean isGivenAndPlace(String plain) {
		return GIVEN_AND_PLACES.contains(plain);
	}

	static boolean isOffice(String plain) {
		return OFFICES.contains(plain);
	}

	static boolean isPlaceAndGiven(String plain) {
		return PLACES_AND_GIVEN.contains(plain);
	}

	static boolean isPlace(String plain) {
		return PLACES.contains(plain);
	}

	static boolean isPeople(String plain) {
		return PEOPLES.contains(plain);
	}

	static boolean isPlaceEnd(String plain) {
		return PLACE_ENDS.contains(plain);
	}

	static boolean isDeterminer(String plain) {
		return DETERMINERS.contains(plain);
	}

	private static Set<String> words(String words) {
		return new HashSet<>(Arrays.asList(words.split(" ")));
	}
}
