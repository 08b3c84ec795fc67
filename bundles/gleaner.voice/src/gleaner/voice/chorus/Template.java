// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a poem in which some words are locked and others make way.
 *
 * @param parts in their order; no two gaps stand side by side
 */
public record Template(List<Part> parts) {
	/** A piece of the stretch. */
	public sealed interface Part {
	}

	/** What stays, to the letter, with the white space and punctuation around it. */
	public record Kept(String text) implements Part {
	}

	/**
	 * Where other words come.
	 *
	 * @param replaced what stands there now; never given back as it is
	 * @param wish how the new words shall be
	 */
	public record Gap(String replaced, GapWish wish) implements Part {
		/** Whether the new words begin with a capital, as the old ones did. */
		boolean isCapital() {
			return !replaced.isEmpty() && Character.isUpperCase(replaced.codePointAt(0)) && !replaced.equals("I")
					&& !replaced.startsWith("I'") && !replaced.startsWith("I ");
		}
	}

	public Template {
		parts = List.copyOf(parts);
		for (int i = 1; i < parts.size(); i++) if (parts.get(i) instanceof Gap && parts.get(i - 1) instanceof Gap)
			throw new IllegalArgumentException("two gaps side by side: parts " + (i - 1) + " and " + i);
	}

	/** The gaps, in their order. */
	public List<Gap> gaps() {
		List<Gap> gaps = new ArrayList<>();
		for (Part part : parts) if (part instanceof Gap gap) gaps.add(gap);
		return gaps;
	}

	/** The stretch as it stands now. */
	public String text() {
		return fill(gaps().stream().map(Gap::replaced).toList());
	}

	/** The stretch with other words in its gaps, one text for each. */
	public String fill(List<String> fillings) {
		StringBuilder text = new StringBuilder();
		int gap = 0;
		for (Part part : parts) {
			switch (part) {
			case Kept kept -> text.append(kept.text());
			case Gap _ -> text.append(fillings.get(gap++));
			}
		}
		return text.toString();
	}
}
