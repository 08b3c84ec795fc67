// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.content;

import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.runs.RunNotes;
import java.util.List;

/**
 * A thread of the experiment.
 *
 * @param run as it stands in the studio
 * @param models those that are in the archive
 * @param notes the poet's tasting notes
 */
public record SharedThread(Run run, List<RunModel> models, RunNotes notes) {
	public SharedThread {
		models = List.copyOf(models);
	}
}
