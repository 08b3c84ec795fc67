package gleaner.training.run;

import gleaner.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What lies where in the folder of a run. */
final class RunFolder {
	private static final String ENDING = ".safetensors";

	private final Path folder;

	RunFolder(Path folder) {
		this.folder = folder;
	}

	/** Makes the folders that are missing, and deletes what is half written. */
	void furnish() throws EngineException {
		try {
			for (String name : List.of("models", "samples", "state")) {
				Files.createDirectories(folder.resolve(name));
				WholeFile.deleteLeftovers(folder.resolve(name));
			}
			WholeFile.deleteLeftovers(folder);
		} catch (IOException e) {
			throw failure("write", folder, e);
		}
	}

	/** How the run is called. */
	String id() {
		return folder.getFileName().toString();
	}

	Path folder() {
		return folder;
	}

	Path card() {
		return folder.resolve("run.json");
	}

	Path losses() {
		return folder.resolve("loss.csv");
	}

	Path log() {
		return folder.resolve("training.log");
	}

	Path model(long step) {
		return folder.resolve("models").resolve(step + ENDING);
	}

	Path samples(long step) {
		return folder.resolve("samples").resolve(step + ".txt");
	}

	Path state(long step) {
		return folder.resolve("state").resolve(step + ENDING);
	}

	Path stop() {
		return folder.resolve("stop");
	}

	Path lock() {
		return folder.resolve("lock");
	}

	/** The steps of which there is a state, the newest first. */
	List<Long> states() throws EngineException {
		List<Long> steps = new ArrayList<>();
		try (var files = Files.newDirectoryStream(folder.resolve("state"), "*" + ENDING)) {
			for (Path file : files) {
				String name = file.getFileName().toString();
				String step = name.substring(0, name.length() - ENDING.length());
				if (step.matches("\\d{1,18}")) steps.add(Long.valueOf(step));
			}
		} catch (IOException e) {
			throw failure("read", folder.resolve("state"), e);
		}
		steps.sort(Comparator.reverseOrder());
		return steps;
	}

	static EngineException failure(String what, Path path, IOException e) {
		String why = e.getMessage() == null || e.getMessage().equals(path.toString()) ? e.getClass().getSimpleName() : e.getMessage();
		return new EngineException("cannot " + what + " " + path + ": " + why + "; is the disk full, or the folder not yours?", e);
	}
}
