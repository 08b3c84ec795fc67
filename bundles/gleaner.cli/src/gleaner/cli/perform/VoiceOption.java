// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import gleaner.performance.record.Recorder;
import gleaner.performance.sound.VoiceListener;
import gleaner.performance.sound.VoiceRecorder;
import gleaner.performance.stage.Show;
import java.util.Optional;

/** The microphone of a performance in the terminal, if one was asked for. */
final class VoiceOption implements AutoCloseable {
	private final Optional<VoiceRecorder> voice;

	private VoiceOption(Optional<VoiceRecorder> voice) {
		this.voice = voice;
	}

	/** Begins to listen, if that was asked for and there is a recording that it belongs to. */
	static VoiceOption of(ShowOptions options, Optional<Recorder> recorder, Show show) {
		if (options.voice() == null || recorder.isEmpty()) return new VoiceOption(Optional.empty());
		return new VoiceOption(Optional.of(new VoiceRecorder(recorder.get().voice(), options.voice(), new VoiceListener() {
			@Override
			public void began(double at) {
				show.heard(true, at);
			}

			@Override
			public void ended(double at) {
				show.heard(false, at);
			}

			@Override
			public void trouble(String sentence) {
				show.tell(sentence);
			}
		})));
	}

	@Override
	public void close() {
		voice.ifPresent(VoiceRecorder::close);
	}
}
