-- Whether somebody was told that they may object is asked when their silence would count for consent.
create index notice_objection on notices.notice (thing) where kind = 'objection-possible';
