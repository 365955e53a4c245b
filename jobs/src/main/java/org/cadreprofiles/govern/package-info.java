/**
 * Assessment of assessment: which indicators may count and by which rule not, and how much work all
 * of it makes. Every refusal cites its rule.
 */
package org.cadreprofiles.govern;
