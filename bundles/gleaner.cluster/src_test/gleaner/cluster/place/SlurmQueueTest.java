// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlurmQueueTest {
	@Test
	void readsTheTextOfOldSites() {
		String text = "12|3|RUNNING|gleaner-x.1\n12|4-6,9%2|PENDING|gleaner-x.1\n"
				+ "13|0|COMPLETED|gleaner-x.2\n14|N/A|RUNNING|else\nnonsense\n";
		assertEquals(List.of(new SlurmQueue.Entry("12", List.of(3), true, "gleaner-x.1"),
				new SlurmQueue.Entry("12", List.of(4, 5, 6, 9), false, "gleaner-x.1")), SlurmQueue.ofText(text, "gleaner-x."));
	}

	@Test
	void readsJsonOfOlderAndNewerVersions() {
		String older = """
				{"jobs":[{"name":"gleaner-x.1","job_state":"RUNNING","job_id":21,"array_job_id":20,"array_task_id":1,
				"array_task_string":""},
				{"name":"gleaner-x.1","job_state":"PENDING","job_id":20,"array_job_id":20,"array_task_id":null,"array_task_string":"2-3"},
				{"name":"gleaner-xx.1","job_state":"RUNNING","job_id":7}]}""";
		String newer = """
				{"jobs":[{"name":"gleaner-x.1","job_state":["RUNNING"],"job_id":21,"array_job_id":{"set":true,"number":20},
				"array_task_id":{"set":true,"number":1},"array_task_string":""},
				{"name":"gleaner-x.1","job_state":["PENDING"],"job_id":20,"array_job_id":{"set":true,"number":20},
				"array_task_id":{"set":false,"number":0},"array_task_string":"2-3"}]}""";
		List<SlurmQueue.Entry> expected = List.of(new SlurmQueue.Entry("20", List.of(1), true, "gleaner-x.1"),
				new SlurmQueue.Entry("20", List.of(2, 3), false, "gleaner-x.1"));
		assertEquals(Optional.of(expected), SlurmQueue.ofJson(older, "gleaner-x."));
		assertEquals(Optional.of(expected), SlurmQueue.ofJson(newer, "gleaner-x."));
	}

	@Test
	void whatIsNoJsonOfAQueueIsNone() {
		for (String said : List.of("", "{", "[]", "{\"jobs\":3}", "squeue: unrecognized option '--json'"))
			assertTrue(SlurmQueue.ofJson(said, "x").isEmpty(), said);
	}

	@Test
	void placesBearNonsense() {
		assertEquals(List.of(0, 5, 10), SlurmQueue.indices("0-10:5%3"));
		assertEquals(List.of(7), SlurmQueue.indices("[7]"));
		assertEquals(List.of(), SlurmQueue.indices("N/A"));
		assertEquals(List.of(2), SlurmQueue.indices("x,2,99999999999999"));
	}
}
