// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ore;

import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes harvests of raw poems, so that poems know where their words are from. What was brought from elsewhere becomes debris of the studio
 * first, with what its header tells among the settings; its engine is not known, so it cannot be made again.
 */
public final class Bringing {
	/** The engine of what was brought from elsewhere. */
	public static final String ENGINE = "elsewhere";
	private static final String NAME = "brought from elsewhere";

	private final Studio studio;

	public Bringing(Studio studio) {
		this.studio = studio;
	}

	/**
	 * A raw poem with its origin. Reads files, and writes debris if it was brought from elsewhere.
	 *
	 * @param text all that stands at the spot
	 */
	public Harvest harvest(Spot spot, Label label, String text) throws StudioException {
		if (spot instanceof Spot.InDebris in && in.elsewhere() == null) {
			DebrisFile file = studio.debris().open(in.debris());
			List<PoemSpan> poems = file.poems().stream()
					.filter(poem -> poem.offset() <= in.offset() + in.length() && in.offset() <= poem.end()).toList();
			return Harvest.of(file.making(), in.debris(), in.offset(), text, poems);
		}
		Making making = making(spot, label);
		try (DebrisWriter writer = studio.debris().begin(making)) {
			String written = writer.append(text);
			PoemSpan span = writer.poemEnd();
			return Harvest.of(making, writer.id(), span.offset(), written, List.of(span));
		}
	}

	private static Making making(Spot spot, Label label) {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("file", spot.where());
		settings.put("source", label.source());
		if (!label.model().isEmpty()) settings.put("model", label.model());
		if (!Double.isNaN(label.loss())) settings.put("loss", Label.plain(label.loss()));
		if (!label.seed().isEmpty()) settings.put("seed", label.seed());
		double diversity = label.diversity() >= 0 && label.diversity() <= GenerationRequest.MOST_DIVERSE ? label.diversity() : 1;
		return new Making(ENGINE, NAME, settings, List.of(), Optional.empty(),
				new GenerationRequest(0, 1, "", 1, PoemLength.NATURAL, diversity), label.made());
	}
}
