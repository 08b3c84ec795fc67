// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.title;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Invents authors: the first names of one, the last name of another, and never the full name of anybody in the corpora. Immutable. */
public final class AuthorMaker {
	private static final int TRIES = 50;

	private final List<String> first = new ArrayList<>();
	private final List<String> last = new ArrayList<>();
	private final Set<String> real = new HashSet<>();

	/** @param authors of the corpora, as "Emily Dickinson" or "Dickinson, Emily"; blank ones count for nothing */
	public AuthorMaker(List<String> authors) {
		for (String author : authors.stream().distinct().toList()) {
			String name = straight(author);
			int space = name.lastIndexOf(' ');
			if (!name.isBlank()) real.add(key(name));
			if (space < 1) continue;
			first.add(name.substring(0, space));
			last.add(name.substring(space + 1));
		}
	}

	/** "Dickinson, Emily" as "Emily Dickinson". */
	private static String straight(String author) {
		String name = author.strip().replaceAll("\\s+", " ");
		int comma = name.indexOf(", ");
		return comma > 0 && name.indexOf(',', comma + 1) < 0 ? name.substring(comma + 2) + " " + name.substring(0, comma) : name;
	}

	/** The first of the first names and the last name: John Keats is no other than John M. Keats. */
	private static String key(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		int space = lower.indexOf(' ');
		return space < 0 ? lower : lower.substring(0, space) + lower.substring(lower.lastIndexOf(' '));
	}

	/** A new name; empty if the corpora name too few authors for one that nobody has. */
	public String make(RandomGenerator chance) {
		for (int i = 0; i < TRIES && !first.isEmpty(); i++) {
			String name = first.get(chance.nextInt(first.size())) + " " + last.get(chance.nextInt(last.size()));
			if (!real.contains(key(name))) return name;
		}
		return "";
	}
}
