// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the studio. */
public final class StudioOption {
	@Option(names = "--studio", paramLabel = "DIR",
			description = "The studio's folder. Default: GLEANER_STUDIO, or else ~/Gleaner, made on first use.")
	private Path folder;

	/** Opens the named studio; or the standard one, which is made with its starter corpora when it is not there yet. */
	public Studio open() throws StudioException {
		return folder == null ? Studio.openOrCreateStarter(Studio.standardFolder()) : Studio.open(folder);
	}
}
