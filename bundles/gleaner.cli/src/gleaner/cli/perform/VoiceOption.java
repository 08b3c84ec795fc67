package gleaner.cli.perform;

import gleaner.performance.record.Recorder;
import gleaner.performance.stage.Show;
import java.util.Optional;

/** The microphone of a performance in the terminal, if one was asked for. */
final class VoiceOption implements AutoCloseable {
	private VoiceOption() {
	}

	static VoiceOption of(ShowOptions options, Optional<Recorder> recorder, Show show) {
		return new VoiceOption();
	}

	@Override
	public void close() {
	}
}
