// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.thread;

import java.util.Map;

/**
 * What a poet wants to be trained.
 *
 * @param engine the engine that will speak with the models
 * @param corpus what it learns
 * @param name what the poet calls the thread; may be empty
 * @param minutes after how long it stops; 0 for when it is stopped
 * @param settings those that are not standard
 */
public record TrainingOrder(String engine, String corpus, String name, int minutes, Map<String, String> settings) {
	public TrainingOrder {
		settings = Map.copyOf(settings);
	}
}
