package gleaner.training.run;

import gleaner.engine.EngineException;
import gleaner.engine.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** What happened in a run, in sentences: for the log and for whoever listens. Safe for use by several threads. */
final class TrainingLog {
	private final Path file;
	private final TrainingListener listener;

	TrainingLog(Path file, TrainingListener listener) {
		this.file = file;
		this.listener = listener;
	}

	synchronized void say(String sentence) throws EngineException {
		listener.notice(sentence);
		try {
			Files.writeString(file, LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + sentence + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		} catch (IOException e) {
			throw RunFolder.failure("write", file, e);
		}
	}
}
