// SPDX-License-Identifier: EPL-2.0
package gleaner.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of threads, as a training leaves them. */
public final class RunFolders {
	public static final String CARD = """
			{ "format": 1, "id": "2016-10-26T18-39-18", "name": "windows", "engine": "wavenet", "state": "stopped", \
			"born": "2016-10-26T18:39:18", "died": "2016-10-30T11:28:00",
			  "steps": 84953, "loss": 0.58, "validationLoss": null, "corpus": "Harbour notes", "corpusHash": "f00d", "weights": 1234, \
			"parameters": { "skip": "512", "dilation": "32" },
			  "models": [ { "step": 4800, "loss": 1.9, "validationLoss": 2.0 }, { "step": 33380, "loss": 0.6, "validationLoss": 0.71, \
			"kept": "before the explosion" },
			              { "step": 84953, "loss": 0.58, "validationLoss": 0.9 }, { "step": 99, "loss": 3 } ],
			  "health": [ { "step": 70000, "what": "the gradient explodes" } ], "notes": "dense", "somethingNew": [1, 2] }
			""";

	private RunFolders() {
	}

	/** A thread with three models, of which the card tells four. */
	public static Path make(Path runs, String id, String card) throws IOException {
		Path run = runs.resolve(id);
		Files.createDirectories(run.resolve("models"));
		Files.writeString(run.resolve("run.json"), card);
		for (int step : new int[] { 4800, 33380, 84953 })
			Files.writeString(run.resolve("models/" + step + ".safetensors"), "weights of " + step);
		Files.writeString(run.resolve("models/.gleaner-abc.tmp"), "half");
		Files.writeString(run.resolve("models/best.txt"), "not a model");
		return run;
	}
}
