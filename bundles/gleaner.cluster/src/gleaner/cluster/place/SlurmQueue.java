// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what squeue says of jobs: as JSON, which has looked different from version to version, and as text, for those that have no JSON.
 */
final class SlurmQueue {
	/** What squeue is asked for where it knows no JSON: number, place in the array, state and name. */
	static final String COLUMNS = "%F|%K|%T|%j";
	private static final int COLUMN_COUNT = 4;
	private static final Set<String> AT_WORK = Set.of("RUNNING", "COMPLETING", "SUSPENDED", "STOPPED", "SIGNALING", "STAGE_OUT");
	private static final Set<String> TO_COME = Set.of("PENDING", "CONFIGURING", "REQUEUED", "REQUEUE_HOLD", "REQUEUE_FED", "SPECIAL_EXIT",
			"RESV_DEL_HOLD", "RESIZING");
	/** No array has more places. */
	private static final int MOST_PLACES = 4_000_000;
	private static final ObjectMapper MAPPER = new ObjectMapper();

	private SlurmQueue() {
	}

	/**
	 * Some places of an array that have not ended.
	 *
	 * @param id the number of the array, as scancel takes it
	 * @param indices the places
	 * @param running whether they are at work; if not, they wait
	 * @param name of the job
	 */
	record Entry(String id, List<Integer> indices, boolean running, String name) {
	}

	/**
	 * Reads JSON.
	 *
	 * @param prefix how the names of the jobs begin that are asked for
	 * @return nothing if it is not what squeue writes
	 */
	static Optional<List<Entry>> ofJson(String json, String prefix) {
		try {
			JsonNode jobs = MAPPER.readTree(json).path("jobs");
			if (!jobs.isArray()) return Optional.empty();
			List<Entry> entries = new ArrayList<>();
			for (JsonNode job : jobs) {
				String name = job.path("name").asText();
				Optional<Boolean> running = running(state(job.path("job_state")));
				if (!name.startsWith(prefix) || running.isEmpty()) continue;
				long array = number(job.path("array_job_id"));
				String id = Long.toString(array > 0 ? array : number(job.path("job_id")));
				String waiting = job.path("array_task_string").asText("");
				List<Integer> indices = waiting.isEmpty() ? List.of((int) Math.max(0, number(job.path("array_task_id"))))
						: indices(waiting);
				entries.add(new Entry(id, indices, running.get(), name));
			}
			return Optional.of(entries);
		} catch (JsonProcessingException e) {
			return Optional.empty();
		}
	}

	/** Older versions have a word, newer ones a list of words. */
	private static String state(JsonNode node) {
		return node.isArray() ? node.path(0).asText() : node.asText();
	}

	/** Older versions have a number, newer ones an object that says whether there is one. */
	private static long number(JsonNode node) {
		if (!node.isObject()) return node.asLong(0);
		return node.path("set").asBoolean(true) ? node.path("number").asLong(0) : 0;
	}

	/** Reads lines of {@link #COLUMNS}; a line that is none is passed over. */
	static List<Entry> ofText(String text, String prefix) {
		List<Entry> entries = new ArrayList<>();
		for (String line : text.lines().toList()) {
			String[] columns = line.strip().split("\\|", COLUMN_COUNT);
			if (columns.length < COLUMN_COUNT || !columns[3].startsWith(prefix)) continue;
			Optional<Boolean> running = running(columns[2]);
			if (running.isPresent()) entries.add(new Entry(columns[0], indices(columns[1]), running.get(), columns[3]));
		}
		return entries;
	}

	private static Optional<Boolean> running(String state) {
		if (AT_WORK.contains(state)) return Optional.of(true);
		return TO_COME.contains(state) ? Optional.of(false) : Optional.empty();
	}

	/** Places as squeue lists them, as in {@code 3,5-7,10-20:5%2}. What makes no sense is passed over. */
	static List<Integer> indices(String listed) {
		List<Integer> indices = new ArrayList<>();
		String plain = listed.replaceFirst("%.*", "").replaceAll("[\\[\\]]", "");
		for (String part : plain.split(",")) {
			String[] step = part.strip().split(":");
			String[] ends = step[0].split("-");
			try {
				int from = Integer.parseInt(ends[0]);
				int to = Math.min(MOST_PLACES, Integer.parseInt(ends[ends.length - 1]));
				int by = step.length > 1 ? Math.max(1, Integer.parseInt(step[1])) : 1;
				for (int index = from; index <= to; index += by) indices.add(index);
			} catch (NumberFormatException e) {
				continue;
			}
		}
		return indices;
	}
}
