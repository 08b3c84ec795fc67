// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.find;

import gleaner.desk.find.Thing;
import gleaner.desk.find.Thing.Kind;
import gleaner.desk.guide.Block;
import gleaner.desk.guide.GuidePage;
import gleaner.ui.guide.GuideFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The headings of the guide. */
final class GuideThings {
	private GuideThings() {
	}

	/** Not for the UI thread. */
	static List<Thing> read() throws IOException {
		List<Thing> things = new ArrayList<>();
		for (GuidePage page : GuideFiles.read().pages())
			for (Block block : page.blocks())
				if (block instanceof Block.Heading heading)
					things.add(new Thing(Kind.HELP, heading.words(), "", "gleaner.guide", Map.of("anchor", heading.anchor())));
		return things;
	}
}
