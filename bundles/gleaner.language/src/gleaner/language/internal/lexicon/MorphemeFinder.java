// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import gleaner.language.lexicon.Morpheme;

/**
 * Cuts a word into the parts that it seems to be made of: up to two prefixes, one or two stems, up to three suffixes. Of all cuts the one
 * that explains most letters with fewest parts is taken; a letter explained by a word of English counts more than one explained by an
 * affix, and a stem that nothing explains counts nothing. Immutable.
 */
final class MorphemeFinder {
	private static final int MOST_PREFIXES = 2;
	private static final int MOST_SUFFIXES = 3;
	private static final int SHORTEST_HALF = 4;
	private static final int FAMILIAR = 60;
	private static final int VERY_COMMON = 20;

	private static final double STEM = 2;
	private static final double SHORT_STEM = 1.6;
	private static final double WHOLE_WORD = 1;
	private static final double COMBINING = 1.7;
	private static final double LONG_AFFIX = 1.5;
	private static final double SHORT_AFFIX = 1.2;
	private static final double PART = 1.5;

	private static final Map<String, String> PREFIXES = table(
			"counter=against hyper=too_much inter=between micro=small multi=many over=too_much post=after super=above trans=across "
					+ "under=below anti=against fore=before peri=around dis=apart mis=wrongly non=not out=beyond pre=before pro=forward "
					+ "sub=below con=together com=together per=through de=away en=into be=all_over in=in,_or_not im=in,_or_not re=again "
					+ "un=not ex=out");
	private static final Map<String, String> COMBINING_HEADS = table(
			"neuro=of_nerves onco=of_growth meta=beyond auto=self bio=of_life geo=of_the_earth psycho=of_the_mind techno=of_craft "
					+ "astro=of_stars hydro=of_water photo=of_light phono=of_sound audio=of_hearing ortho=straight poly=many mono=single "
					+ "tele=far electro=of_electricity cyber=of_machines crypto=hidden pseudo=false proto=first archeo=old archaeo=old "
					+ "chrono=of_time theo=of_gods anthropo=of_people cosmo=of_the_world lexico=of_words glosso=of_tongues mytho=of_myths "
					+ "somno=of_sleep");
	private static final Map<String, String> COMBINING_TAILS = table(
			"logy=a_field_of_knowledge logies=fields_of_knowledge ology=a_field_of_knowledge ologies=fields_of_knowledge "
					+ "logist=one_who_knows graphy=writing graphic=of_writing graph=writing gram=something_written meter=a_measure "
					+ "scope=a_way_to_see phobia=fear philia=love cracy=rule morph=shape phone=sound phonic=of_sound nomy=laws "
					+ "lysis=loosening");
	private static final Map<String, String> SUFFIXES = table(
			"ation=an_act_or_its_result ition=an_act_or_its_result ability=being_able arium=a_place_for esque=in_the_manner_of "
					+ "ness=a_state less=without ment=an_act_or_its_result ward=towards able=that_can_be ible=that_can_be ance=a_state "
					+ "ence=a_state ious=full_of ular=of tion=an_act sion=an_act ical=of ity=a_quality ism=a_doctrine ist=a_person "
					+ "ous=full_of ful=full_of ive=tending_to ing=going_on ish=somewhat ize=to_make ate=to_make est=most ion=an_act "
					+ "ure=an_act_or_its_result age=a_state_or_sum ship=a_state dom=a_realm hood=a_state let=small ling=small like=like "
					+ "wise=in_the_manner_of al=of ic=of ed=past er=one_who,_or_more or=one_who ly=in_this_way en=to_make,_or_made_of "
					+ "y=full_of s=plural,_or_he_does es=plural,_or_he_does");

	private record Part(String text, String meaning, double worth) {
		Part(String text, String meaning, int letters, double each) {
			this(text, meaning, letters * each - PART);
		}
	}

	private record Cut(List<Part> parts, double worth) {
		private static final Cut NONE = new Cut(List.of(), 0);

		Cut with(Part part) {
			List<Part> more = new ArrayList<>(parts);
			more.add(part);
			return new Cut(more, worth + part.worth());
		}
	}

	private final RankedWords words;

	MorphemeFinder(RankedWords words) {
		this.words = words;
	}

	/** The parts of a word of plain letters, in order; at least one. */
	List<Morpheme> parts(String plain) {
		Cut best = Cut.NONE
				.with(isWord(plain) ? new Part(plain, "a word", plain.length(), WHOLE_WORD) : new Part(plain, "an unknown stem", 0, 0));
		for (Cut before : starts(plain, 0, Cut.NONE, MOST_PREFIXES)) {
			int from = before.parts().stream().mapToInt(p -> p.text().length() - 1).sum();
			best = ends(plain, from, plain.length(), before, List.of(), MOST_SUFFIXES, best);
		}
		return best.parts().stream().map(p -> new Morpheme(p.text(), p.meaning())).toList();
	}

	/** All ways of taking prefixes off. */
	private static List<Cut> starts(String w, int from, Cut so, int most) {
		List<Cut> all = new ArrayList<>(List.of(so));
		if (most == 0) return all;
		PREFIXES.forEach((prefix, meaning) -> {
			if (w.startsWith(prefix, from) && w.length() - from > prefix.length()) all.addAll(starts(w, from + prefix.length(),
					so.with(new Part(prefix + "-", meaning, prefix.length(), affix(prefix) - 0.1)), most - 1));
		});
		COMBINING_HEADS.forEach((head, meaning) -> {
			if (w.startsWith(head, from) && w.length() - from > head.length())
				all.addAll(starts(w, from + head.length(), so.with(new Part(head + "-", meaning, head.length(), COMBINING)), most - 1));
		});
		return all;
	}

	private Cut ends(String w, int from, int to, Cut before, List<Part> after, int most, Cut best) {
		Cut found = better(best, whole(stems(w.substring(from, to), before, !after.isEmpty()), after));
		if (most == 0) return found;
		for (var suffix : SUFFIXES.entrySet()) found = shorter(w, from, to, before, after, most, found, suffix, affix(suffix.getKey()));
		for (var tail : COMBINING_TAILS.entrySet()) found = shorter(w, from, to, before, after, most, found, tail, COMBINING);
		return found;
	}

	private Cut shorter(String w, int from, int to, Cut before, List<Part> after, int most, Cut best, Map.Entry<String, String> end,
			double worth) {
		int cut = to - end.getKey().length();
		boolean bare = cut == from && !before.parts().isEmpty() && worth == COMBINING;
		if (cut < from + 3 && !bare || !w.startsWith(end.getKey(), cut)) return best;
		List<Part> more = new ArrayList<>(after);
		more.addFirst(new Part("-" + end.getKey(), end.getValue(), end.getKey().length(), worth));
		return bare ? better(best, whole(before, more)) : ends(w, from, cut, before, more, most - 1, best);
	}

	/** The best way of reading what is left between the affixes. */
	private Cut stems(String stem, Cut before, boolean beforeEnding) {
		Cut best = before.with(new Part(stem, "an unknown stem", 0, 0));
		String word = asWord(stem, beforeEnding);
		boolean whole = before.parts().isEmpty() && !beforeEnding;
		if (word != null) best = better(best,
				before.with(new Part(word, "a word", stem.length(), whole ? WHOLE_WORD : stem.length() > 3 ? STEM : SHORT_STEM)));
		for (int cut = 3; cut <= stem.length() - 3; cut++) {
			String first = stem.substring(0, cut);
			String second = asWord(stem.substring(cut), beforeEnding);
			if (second == null || Math.max(first.length(), second.length()) < SHORTEST_HALF || !isHalf(first) || !isHalf(second)) continue;
			best = better(best, before.with(new Part(first, "a word", cut, cut > 3 ? STEM : SHORT_STEM))
					.with(new Part(second, "a word", stem.length() - cut, stem.length() - cut > 3 ? STEM : SHORT_STEM)));
		}
		return best;
	}

	/** The word that a stem is before an ending: itself, with its e or y again, or without its doubled letter. */
	private String asWord(String stem, boolean beforeEnding) {
		if (isWord(stem)) return stem;
		if (!beforeEnding || stem.length() < 3) return null;
		if (isWord(stem + "e")) return stem + "e";
		String shorter = stem.substring(0, stem.length() - 1);
		char last = stem.charAt(stem.length() - 1);
		if (last == 'i' && isWord(shorter + "y")) return shorter + "y";
		return last == shorter.charAt(shorter.length() - 1) && isWord(shorter) ? shorter : null;
	}

	private boolean isHalf(String word) {
		return word.length() >= SHORTEST_HALF && isWord(word)
				|| word.length() == 3 && words.value(word) >= 0 && words.value(word) <= VERY_COMMON;
	}

	private boolean isWord(String stem) {
		int level = words.value(stem);
		return stem.length() > 2 && level >= 0 && level <= FAMILIAR;
	}

	private static Cut whole(Cut before, List<Part> after) {
		Cut cut = before;
		for (Part part : after) cut = cut.with(part);
		return cut;
	}

	private static Cut better(Cut a, Cut b) {
		return b.worth() > a.worth() ? b : a;
	}

	private static double affix(String letters) {
		return letters.length() > 2 ? LONG_AFFIX : SHORT_AFFIX;
	}

	private static Map<String, String> table(String entries) {
		Map<String, String> table = new LinkedHashMap<>();
		for (String entry : entries.split(" ")) {
			int equals = entry.indexOf('=');
			table.put(entry.substring(0, equals), entry.substring(equals + 1).replace('_', ' '));
		}
		return table;
	}
}
