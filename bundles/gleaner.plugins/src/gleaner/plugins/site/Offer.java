// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import gleaner.plugins.PluginException;
import java.util.List;
import java.util.Optional;

/**
 * A plug-in that can be had.
 *
 * @param id its maker's name for it
 * @param name what poets call it
 * @param version as its maker counts
 * @param maker who made it; may be empty
 * @param licence under which it is, as its maker says; may be empty
 */
public record Offer(String id, String name, String version, String maker, String licence) {
	/** The id of Gleaner's own trainer. */
	public static final String TRAINER = "gleaner.training.feature";
	/** The id of Gleaner's own sentence encoder. */
	public static final String ENCODER = "gleaner.encoder.feature";
	private static final String GROUP = ".feature.group";

	/**
	 * The plug-in of that id among some, or the only one when none is named.
	 *
	 * @param where they are, for the sentence that says what is wrong: {@code at SITE}
	 */
	public static Offer choose(List<Offer> among, Optional<String> id, String where) throws PluginException {
		if (among.isEmpty()) throw new PluginException("there are no plug-ins " + where);
		if (id.isEmpty() && among.size() == 1) return among.getFirst();
		String there = String.join(", ", among.stream().map(Offer::id).toList());
		String wanted = id.orElseThrow(() -> new PluginException("there are several plug-ins " + where + ", name one of: " + there));
		return among.stream().filter(offer -> offer.id().equals(wanted) || (offer.id() + GROUP).equals(wanted)).findFirst()
				.orElseThrow(() -> new PluginException("there is no plug-in \"" + wanted + "\" " + where + "; there are: " + there));
	}
}
