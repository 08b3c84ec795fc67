// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.sound;

/** Hears of a voice that is recorded. Calls come from threads of the recorder, and must return at once. */
public interface VoiceListener {
	/** The voice is being recorded from now on. @param at how many seconds of voice there were before */
	void began(double at);

	/** It is not recorded any more. @param at how many seconds of voice there are */
	void ended(double at);

	/** Something is wrong with the microphone or the file, as a sentence; of each kind once. The show goes on. */
	void trouble(String sentence);
}
