// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.lexicon;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words as they are said and not as they are spelt: Scots, the north of England, the country speech of America, and the small words that
 * verse leans on others. Immutable.
 */
final class Dialect {
	private static final int COMMON = 50;
	private static final int KNOWN = 60;
	private static final int VERY_COMMON = 35;

	/** Scots and the north. */
	private static final Set<String> NORTH = words(
			"lang sae nae mair baith aboot oot doon toon roond hoose moose noo coo broo mune spune abune gude guid bluid fule "
					+ "puir sair mirk licht nicht bricht richt micht ficht thocht brocht socht wrocht dochter lauch eneuch laigh heich "
					+ "neuk beuk teuk leuk shoon een aff awa awee twa wha whaur whan whase sic siccan ilk ilka ony mony monie frae gaed "
					+ "gane gaun gie gied gies gien hae haen hame bane stane alane ane nane ain sicht weel waur warld warl wark saft "
					+ "auld cauld bauld tauld hauld lass lassie laddie bairn bairns bairnie bairnies wean weans wifie mither faither "
					+ "brither bonnie bonny braw snaw blaw craw raw law maun mauna winna wadna canna couldna shouldna wouldna dinna "
					+ "didna disna isna wasna hasna hadna daurna needna ken kens kent kenna gin syne thegither tae yestreen gloamin "
					+ "greet greetin spier speir steek dreich dowie douce siller sodger guidman guidwife gudeman gudewife burnie lammie "
					+ "birdie birkie carle carlin loon loons quean kirk claes claith meikle muckle mickle wee unco fain fou fu pu ca wi "
					+ "awe yon yer ye're ower owre owrie sooth mou mooth heid deid leid breid dreid freend freends deil deevil een'in "
					+ "wame thae thir whilk wheesht whisht hinny jo aw awm aw'm aw've aw'll awd aud wor yo yo're tha tha's thi theirsen "
					+ "mysen hissen thysen hersen niver nivver ivver iver ivery ivverything summat nowt owt nobbut allus sooin nooan "
					+ "noan mooar mooast fooak fowk fowks hooam hoam stooan alooan reight neet leet feight heead deead breead reead soa "
					+ "varry wod wodn't th'owd owd cowd towd gowd sowd neaw heaw daan taan raand abaat baat aat haase mahth sarten gurt "
					+ "zummer zun zo zee zaid vor vrom vield veet wold woone mwore bwoy feace pleace chaps athout wer ther drough droo");
	/** The country speech of America, and of those who came there. */
	private static final Set<String> AMERICA = words(
			"wuz wuzn't wasn't warn't weren't ez uv fer frum fum jes jest jis jus ther thar thare whar whur ter tuh wid wif "
					+ "wis dat dis dey dem dese dose den de der dere dar gwine gwyne gwinter ain't hain't haint heerd seed knowed "
					+ "throwed growed blowed ketched drownded larn larned yearn yearned yit git gits gittin kin kinder kindo sorter "
					+ "sorto kind'a sort'a mebbe mebby mayby purty purtiest putty party tuk tuck shuck shet ketch kivver kiver critter "
					+ "critters cretur creeturs feller fellers yaller holler hollers hollered foller follered winder winders shadder "
					+ "shadders medder medders beller taters tater terbacker tobaccer pertater wimmen wimmern ole ol' bran' han' lan' "
					+ "stan' an'all nuthin nuthin' nothin suthin sumthin sumpin somethin everythin anythin mornin evenin sich sech dast "
					+ "dassent durst oughter orter useter hed hev hez hevin hisn hern ourn yourn theirn hisself theirselves childern "
					+ "chillun chilluns younkit younkits li'l lil leetle leedle acrost onct onc't wunst twict sence agin agen ag'in "
					+ "afore afeard skeered skeert skeer keer keerful cheer bile biled jine jined pint spile spiled p'int pizen pison "
					+ "h'ist hist rassle wrassle marster massa mas'r missus sho sho' shore cain't cyan cyan't tain't 'tain't twarn't "
					+ "cum sed wot wen wus wos sez bout 'bout lak lak' laks laik mek tek ca'm calm'd heah deah neah yeah lawd gawd "
					+ "dawg hawg hoss hosses bust busted cuss cussed dern darn durn injun injuns folkses babby granny gran'ma gran'pa "
					+ "granpap pap paw maw mamsie mammy allers offen outen offn offer'n more'n better'n less'n and'n sence rale raal "
					+ "ould wan wather praste crather crayther craythur niver iver ivry ivery divil divils b'y bhoys sthop dhrop dhrink "
					+ "thrue mesilf yersilf himsilf und vas vos vot vhen vhere vill vell vent ven ve vould dot mit mid ov oof nix yah "
					+ "ach");
	/** What leans on the word before it, alone because the book parts them. */
	private static final Set<String> LEANING = words(
			"ll ve re d m s st t rt dst em im er n nd un ud ld");
	private static final Pattern CONTRACTED = Pattern.compile("(.+?)'(ll|ve|d|m|re|rt|st|dst|lt|em|im|er|n|un|ud|ld|t|s)");
	private static final Set<String> VERSE = words(
			"twould twill twere twas twon't tisn't twasn't twouldn't twixt twain twad twas't twere't thou'rt thou'st thou'dst "
					+ "thou'lt thou'd thou'll thou'ldst thou'rn ye'll ye're ye've ye'd you'ld they'rt he'rt i'se i'st who'rt that'rt "
					+ "what'er whate'er where'er whene'er whoe'er howe'er whomsoe'er whatsoe'er wheresoe'er whithersoe'er ne'ertheless "
					+ "ev'n heav'n giv'n driv'n ris'n fall'n stol'n swoll'n wov'n tak'n ta'en o'erta'en mista'en betwixt t'other "
					+ "th'other to't on't in't for't of't by't is't was't do't see't let't an't were't wer't isn't many'a");

	private final ToIntFunction<String> level;

	/** @param level how common a lower-case word is, or -1 */
	Dialect(ToIntFunction<String> level) {
		this.level = level;
	}

	/** Why a lower-case word is none that lists have and yet no invention, in a few words; or null. */
	String evidence(String w) {
		String bare = w.startsWith("'") ? w.substring(1) : w;
		if (VERSE.contains(bare)) return "a contraction of verse";
		if (LEANING.contains(bare)) return "the end of a contraction";
		if (isSaid(bare)) return "a word of dialect";
		if (isDroppedG(bare)) return "\"" + bare.replaceAll("'$", "") + "g\" with a silent g";
		if (bare.length() > 4 && bare.endsWith("na") && isWord(bare.substring(0, bare.length() - 2), 20)) return "a word of dialect";
		Matcher contracted = CONTRACTED.matcher(bare);
		if (contracted.matches() && (isWord(contracted.group(1), COMMON) || isSaid(contracted.group(1)) || isVerse(contracted.group(1))))
			return "a contraction with \"" + contracted.group(1) + "\"";
		int apostrophe = bare.indexOf('\'');
		if (apostrophe > 1 && isWord(bare.substring(0, apostrophe), VERY_COMMON) && isWord(bare.substring(apostrophe + 1), VERY_COMMON)
				&& bare.length() > apostrophe + 2)
			return "two words that are said as one";
		String not = bare.endsWith("n't") ? bare.substring(0, bare.length() - 3) : "";
		return isWord(not, COMMON) || isSaid(not) ? "a contraction with \"" + not + "\"" : null;
	}

	private static boolean isSaid(String word) {
		return NORTH.contains(word) || AMERICA.contains(word) || word.endsWith("'") && isSaid(word.substring(0, word.length() - 1));
	}

	private static boolean isVerse(String word) {
		return VERSE.contains(word);
	}

	/** singin, makin, runnin: what has a g in books is a form of a verb. */
	private boolean isDroppedG(String word) {
		String w = word.endsWith("'") ? word.substring(0, word.length() - 1) : word;
		if (w.length() < 4 || !w.endsWith("in") || !isWord(w + "g", KNOWN)) return false;
		String stem = w.substring(0, w.length() - 2);
		int n = stem.length();
		return isWord(stem, COMMON) || isWord(stem + "e", COMMON)
				|| n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2) && isWord(stem.substring(0, n - 1), COMMON);
	}

	private boolean isWord(String word, int rarest) {
		int of = level.applyAsInt(word);
		return of >= 0 && of <= rarest;
	}

	private static Set<String> words(String words) {
		return new HashSet<>(Arrays.asList(words.split(" ")));
	}
}
