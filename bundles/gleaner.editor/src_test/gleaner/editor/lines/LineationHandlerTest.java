// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.lines;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class LineationHandlerTest {
	@Test
	void onlyNumbersOfSyllablesAreTaken() {
		for (String fine : new String[] { "8", " 5-7-5 ", "5–7–5", "60" }) assertNull(LineationHandler.fault(fine), fine);
		for (String wrong : new String[] { "", "0", "61", "5-", "five", "5-0-5", "123456789012" })
			assertNotNull(LineationHandler.fault(wrong), wrong);
	}
}
