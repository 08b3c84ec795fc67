// SPDX-License-Identifier: EPL-2.0
/** What the room Perform decides without a screen: rounds in words, keys of a show, where the stage stands and what stands where on it. */
package gleaner.desk.perform;
