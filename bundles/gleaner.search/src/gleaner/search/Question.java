// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import org.apache.lucene.search.Query;

/**
 * A question, understood.
 *
 * @param query what to look for
 * @param asksOfLines whether it asks of lines what is only known of texts that have been heard
 */
record Question(Query query, boolean asksOfLines) {
}
