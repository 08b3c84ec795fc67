// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Threads that a poet wants to be trained as a job, and compared if they are several.
 *
 * @param engine the engine that will speak with the models
 * @param corpus what they learn
 * @param name what the poet calls the job; may be empty
 * @param steps how long the best train
 * @param values of the settings that are not standard, by name
 * @param place where they are trained: {@link gleaner.cluster.Job#HERE}, or the name of a cluster
 */
public record SweepOrder(String engine, String corpus, String name, long steps, Map<String, List<String>> values, String place) {
	public SweepOrder {
		values = new LinkedHashMap<>(values);
	}
}
