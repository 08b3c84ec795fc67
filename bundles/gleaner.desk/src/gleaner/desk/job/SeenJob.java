// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.job;

/**
 * A job in the list of all.
 *
 * @param name its folder
 * @param what it is, in a sentence without a full stop
 * @param where it runs
 * @param stands how, in half a sentence
 * @param isSweep whether its tasks are trainings that are compared
 * @param can what can be done with it now
 */
public record SeenJob(String name, String what, String where, String stands, boolean isSweep, Can can) {
	/**
	 * What can be done.
	 *
	 * @param stop somebody is at work
	 * @param pause it runs here and is not paused
	 * @param resume it is paused
	 * @param runAgain it is not at work, and something is left or has failed
	 * @param remove nobody is at work
	 */
	public record Can(boolean stop, boolean pause, boolean resume, boolean runAgain, boolean remove) {
	}
}
